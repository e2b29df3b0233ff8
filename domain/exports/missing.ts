import { SECTION_KEYS } from '../text/sections.ts'
import type { ExportModel, Story } from './model.ts'
import { STORY_PARTS, type StoryPart } from './rules.ts'
import { FEWEST_SEATS } from './small-numbers.ts'

/**
 * Parts of the story that exist in the log but that the model can't tell, because something beside the log could not
 * be read. "There is none" and "it was erased" are part of the story, not a gap in it.
 */
export function missingFrom(model: Omit<ExportModel, 'missing'>, { state, definitions, results }: Story): StoryPart[] {
  const ballots = [...state.ballots.values()]
  const counted = ballots.filter((ballot) => ballot.state === 'closed' && ballot.roll.length >= FEWEST_SEATS)
  const statements = (kind: 'objections' | 'dissents') => model.votes.reduce((sum, vote) => sum + vote[kind].length, 0)
  const used = [...state.overrides.values()].filter(({ usedBy }) => usedBy !== null)
  const told: Record<StoryPart, boolean> = {
    text: model.sections.map(({ key }) => key).join() === SECTION_KEYS.join(),
    digest: model.proof.digest !== undefined && model.proof.root !== '',
    votes: model.votes.length === ballots.length && ballots.every(({ id }) => definitions.has(id)),
    thresholds: model.votes.every(({ thresholds }) => thresholds.length > 0),
    participation:
      counted.every(({ id }) => results.has(id)) && model.votes.every((vote) => vote.participation.length > 0),
    dissent: statements('objections') === state.objections.size && statements('dissents') === state.dissents.size,
    overrides: model.overrides.length === used.length,
    limits: state.scope === null || model.scope !== null,
  }
  return STORY_PARTS.filter((part) => !told[part])
}

/** Ids under which a document must have each part; `part-…` stands also where there is nothing to tell. */
export function anchorsOf(model: ExportModel): Record<StoryPart, string[]> {
  const { votes, sections, overrides } = model
  return {
    text: ['part-text', ...sections.map(({ key }) => `section-${key}`)],
    digest: ['part-digest'],
    votes: ['part-votes', ...votes.map(({ number }) => `vote-${number}`)],
    thresholds: votes.map(({ number }) => `vote-${number}-needed`),
    participation: ['part-participation', ...votes.map(({ number }) => `vote-${number}-took-part`)],
    dissent: ['part-dissent', ...votes.flatMap(statementAnchors)],
    overrides: ['part-overrides', ...overrides.map((_, index) => `override-${index + 1}`)],
    limits: ['part-limits'],
  }
}

const statementAnchors = ({ number, objections, dissents }: ExportModel['votes'][number]): string[] => [
  ...objections.map((_, index) => `vote-${number}-objection-${index + 1}`),
  ...dissents.map((_, index) => `vote-${number}-dissent-${index + 1}`),
]

/** What a rendered document leaves out: what the model lacks, and what has no anchor in the document. */
export function missingIn(document: string, model: ExportModel): StoryPart[] {
  // Not behind a backslash: in Markdown that is something which a person wrote.
  const ids = new Set([...document.matchAll(/(?<!\\)<[a-z][^<>]* id="([a-z0-9-]+)"/gi)].map((match) => match[1]!))
  const anchors = anchorsOf(model)
  const isShown = (part: StoryPart) => anchors[part].every((id) => ids.has(id))
  return STORY_PARTS.filter((part) => model.missing.includes(part) || !isShown(part))
}
