import type { Node } from 'prosemirror-model'
import type { Result } from '../ballots/count.ts'
import type { Definition } from '../ballots/definition.ts'
import type { Digest } from '../crypto.ts'
import type { BallotId, Instant, MemberId } from '../ids.ts'
import type { Json } from '../log/canonical.ts'
import type { Seal } from '../log/seal.ts'
import { countSide, isElector, type Member } from '../members/state.ts'
import { namingOf } from '../naming/state.ts'
import type { PlanState } from '../plan/state.ts'
import type { SectionState } from '../sections/state.ts'
import { SECTIONS, type SectionKey } from '../text/sections.ts'
import type { Words } from '../words/words.ts'
import { missingFrom } from './missing.ts'
import { type ExportGroups, groupsOf } from './model-groups.ts'
import { type ExportOverride, overridesOf } from './model-overrides.ts'
import { type ExportVote, votesOf } from './model-votes.ts'
import type { StoryPart } from './rules.ts'
import { dateWords } from './words.ts'

/** Everything that a document is made from. Reads no clock: the time is that of the last entry. */
export type Story = {
  state: PlanState
  /** Values of seals that were not erased and that all members may read. */
  opened: ReadonlyMap<Seal, Json>
  texts: readonly { section: SectionKey; doc: Node; digest: Digest }[]
  definitions: ReadonlyMap<BallotId, Definition>
  results: ReadonlyMap<BallotId, Result>
  /** Seals of the reasons for which votes were called off. */
  callOffs: ReadonlyMap<BallotId, Seal>
  /** What those are called who want to be named somewhere. */
  names: ReadonlyMap<MemberId, string>
  /** Digest of all sections, and root of the log in base64. */
  digest: Digest
  root: string
  /** The language of the document: English, as long as its own sentences are in no other. */
  words: Words
}

/** What can and can't change, as the guide stated it. */
export type ExportScope = { canChange: string[]; cannotChange: string[]; limits?: string; decisionHolder?: string }

export type ExportPeople = Record<'citizens' | 'professionals' | 'others', string[]> & { unnamed: number }

export type ExportSection = {
  key: SectionKey
  title: string
  doc: Node
  digest: Digest
  state: SectionState
  stateWords: string
  /** Number of the vote that it is in, or that agreed it. */
  vote: number | null
}

/**
 * The one model of a plan that HTML and Markdown are made from. It holds every part of the story (LPF-49) or says
 * that there is none. Whoever is named in it wants to be (LPF-48).
 */
export type ExportModel = {
  title: string
  place: string
  question: string
  isAgreed: boolean
  status: string
  /** Time of the last entry, in words. */
  at: string
  scope: ExportScope | null
  members: { citizens: number; professionals: number; others: number }
  /** Those who want to be named, by the alphabet, and how many stay without a name. */
  people: ExportPeople
  sections: ExportSection[]
  votes: ExportVote[]
  overrides: ExportOverride[]
  /** What small groups of meetings wrote down. */
  groups: ExportGroups[]
  proof: { origin: string; size: number; root: string; key: string; digest: Digest }
  /** Parts of the story that are there but that this model can't tell. */
  missing: StoryPart[]
}

export function exportModel(story: Story): ExportModel {
  const { state, opened, texts, digest, root } = story
  const votes = votesOf(story)
  const model = {
    title: wordsOf(opened, state.title, 'A plan without a title'),
    place: wordsOf(opened, state.place, ''),
    question: wordsOf(opened, state.question, ''),
    isAgreed: state.agreed !== null && [...state.sections.values()].every((section) => section.state === 'agreed'),
    status: statusWords(state),
    at: dateWords(state.at),
    scope: scopeOf(story),
    members: membersOf(state),
    people: peopleOf(story),
    sections: texts.map((text) => sectionOf(text, state, votes)),
    votes,
    overrides: overridesOf(story),
    groups: groupsOf(story),
    proof: { origin: state.origin, size: state.size, root, key: state.keys.log, digest },
  }
  return { ...model, missing: missingFrom(model, story) }
}

const wordsOf = (opened: Story['opened'], seal: Seal, otherwise: string): string => {
  const value = opened.get(seal)
  return typeof value === 'string' ? value : otherwise
}

function statusWords({ agreed, sections }: PlanState): string {
  if (!agreed) return 'Draft, not agreed.'
  const again = [...sections.values()].filter((section) => section.state !== 'agreed').length
  const since = `Agreed on ${dateWords(agreed.at as Instant)}.`
  if (again === 0) return since
  return `${since} ${again === 1 ? 'One part was' : `${again} parts were`} opened again since and ${again === 1 ? 'is' : 'are'} not agreed.`
}

function scopeOf({ state, opened }: Story): ExportScope | null {
  const value = state.scope ? opened.get(state.scope) : undefined
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as ExportScope) : null
}

function membersOf(state: PlanState): ExportModel['members'] {
  const here = [...state.members.values()].filter(({ status }) => status === 'joined')
  return {
    citizens: countSide(here.filter(isElector), 'citizen'),
    professionals: countSide(here.filter(isElector), 'professional'),
    others: here.filter((member) => !isElector(member)).length,
  }
}

/** Also of those who left and let their name stay. Guests and those who were only invited took no part under a name. */
function peopleOf({ state, names }: Story): ExportPeople {
  const took = [...state.members.values()].filter(({ status, function: as }) => status !== 'invited' && as !== 'guest')
  const named = took.filter(({ id }) => namingOf(state, id).list && names.has(id))
  const called = (is: (member: Member) => boolean) =>
    named
      .filter(is)
      .map(({ id }) => names.get(id)!)
      .sort((a, b) => a.localeCompare(b, 'en'))
  return {
    citizens: called((member) => isElector(member) && member.side === 'citizen'),
    professionals: called((member) => isElector(member) && member.side === 'professional'),
    others: called((member) => !isElector(member)),
    unnamed: took.length - named.length,
  }
}

const STATE_WORDS: Record<SectionState, string> = {
  drafting: 'Draft, not agreed. People can still write here.',
  frozen: 'Draft, not agreed. Writing is paused here.',
  voting: 'Draft, not agreed. People are voting on it now.',
  agreed: 'Agreed.',
}

function sectionOf(
  { section: key, doc, digest }: Story['texts'][number],
  state: PlanState,
  votes: readonly ExportVote[],
) {
  const section = state.sections.get(key)
  const how = section?.state ?? 'drafting'
  return {
    ...{ key, doc, digest, state: how, stateWords: STATE_WORDS[how] },
    title: SECTIONS.find((known) => known.key === key)?.title ?? key,
    vote: votes.find(({ id }) => id === section?.ballot)?.number ?? null,
  }
}
