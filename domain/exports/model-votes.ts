import { CHOOSING, isChoosing } from '../ballots/choosing/methods.ts'
import type { Result } from '../ballots/count.ts'
import type { Definition, Words } from '../ballots/definition.ts'
import { METHODS } from '../ballots/methods.ts'
import type { Ballot, ChoosingId } from '../ballots/state.ts'
import type { Digest } from '../crypto.ts'
import type { BallotId, MemberId } from '../ids.ts'
import { namingOf } from '../naming/state.ts'
import { SECTIONS, type SectionKey } from '../text/sections.ts'
import { keyOf } from '../words/key.ts'
import type { Story } from './model.ts'
import { FEWEST_SEATS } from './small-numbers.ts'
import { KIND_WORDS, middleWords, outcomeWords, participationWords, thresholdWords } from './vote-words.ts'
import { dateWords } from './words.ts'

/**
 * What somebody wrote who objects or disagrees. `name`: null unless its author wants it there. `words` is null if they
 * were erased.
 */
export type Statement = { words: string | null; name: string | null; wantedNoName: boolean; withdrawn: boolean }

export type ExportVote = {
  id: BallotId
  /** In order of opening, from 1. */
  number: number
  /** What was voted on: a section's title, the plan, or the question in its own words. */
  subject: string
  /** The question in the languages it was asked in. */
  question: Words | null
  /** Sections whose text was in the vote. */
  sections: SectionKey[]
  /** Is it about the whole plan? Then its sections aren't listed one by one. */
  isWholePlan: boolean
  /** Digest of what was voted on. */
  text: Digest
  /** Were its words other ones than the document shows? */
  isEarlierText: boolean
  kindWords: string
  method: string
  dates: string
  outcome: string
  thresholds: string[]
  participation: string[]
  /** How often each choice was made; null while open, called off, of orders, and where few had a vote. */
  counts: { label: string; count: number }[] | null
  /** What `counts` counts: papers, or ticks, points and so on. */
  counted: string
  /** Why it was called off. */
  reason: string | null
  objections: Statement[]
  dissents: Statement[]
}

/** All votes in order of opening. */
export function votesOf(story: Story): ExportVote[] {
  return [...story.state.ballots.values()].map((ballot, index) => voteOf(ballot, index + 1, story))
}

function voteOf(ballot: Ballot, number: number, story: Story): ExportVote {
  const { id, subject, method, kind } = ballot
  const definition = story.definitions.get(id)
  const isSmall = ballot.roll.length < FEWEST_SEATS
  const counted = story.results.get(id)
  const result = isSmall ? undefined : counted
  const question = definition?.question ?? null
  return {
    ...{
      id,
      number,
      question,
      kindWords: KIND_WORDS[kind],
      method: isChoosing(method) ? CHOOSING[method].title : METHODS[method].title,
    },
    subject: subjectWords(ballot, question),
    sections: ballot.sections.map(({ section }) => section),
    isWholePlan: subject.kind === 'plan',
    text: ballot.text,
    isEarlierText: ballot.sections.some(({ section, digest }) => digestOfSection(story, section) !== digest),
    dates: datesOf(ballot),
    outcome: outcomeWords(ballot, counted, isSmall, story.words, definition),
    thresholds: definition ? [...thresholdWords(definition, story.words), ...purposeOf(ballot, story)] : [],
    participation: participationOf(ballot, definition, result, story),
    counts:
      result && definition && method !== 'ranked' && method !== 'lot'
        ? definition.options.map((option) => ({
            label: definition.labels[option]?.en ?? option,
            count: countOf(result, option),
          }))
        : null,
    counted: isChoosing(method) ? COUNTED[method] : 'Papers',
    reason: textOf(story, story.callOffs.get(id)),
    ...statementsOf(id, story),
  }
}

/** What it was for, and why it was decided in another way than is proposed for that. */
function purposeOf({ purpose, methodReason }: Ballot, story: Story): string[] {
  const reason = textOf(story, methodReason)
  return [
    ...(purpose ? [story.words.rules_vote_purpose({ purpose: keyOf(purpose) })] : []),
    ...(reason ? [story.words.rules_vote_reason({ reason })] : []),
  ]
}

/** Who took part; and of steps, what the paper in the middle says. */
function participationOf(
  ballot: Ballot,
  definition: Definition | undefined,
  result: Result | undefined,
  { words }: Story,
): string[] {
  if (ballot.roll.length < FEWEST_SEATS) {
    return [`Fewer than ${FEWEST_SEATS} people had a vote, so numbers are not shown.`]
  }
  if (!definition) return []
  const middle = result ? middleWords(definition, result, words) : ''
  return [...participationWords(ballot, definition, result, words), ...(middle ? [middle] : [])]
}

const COUNTED: Record<ChoosingId, string> = {
  approval: 'Ticks',
  'budget-es': 'Ticks',
  score: 'Points',
  dots: 'Dots',
  lot: 'Papers',
  time: 'Can come',
  ranked: 'Papers',
  'ranked-irv': 'Papers in the first round',
}

/** Papers for a choice, or its ticks, points or dots; counted in rounds, those of the first; of dates, who can come. */
export function countOf({ counts, chosen }: Result, option: string): number {
  if (!chosen) return counts[option] ?? 0
  const count = (chosen.counts as Record<string, number | Record<string, number>>)[option] ?? 0
  if (typeof count === 'number') return count
  return 'yes' in count ? (count.yes ?? 0) + (count.ifNeedBe ?? 0) : 0
}

const digestOfSection = ({ texts }: Story, key: SectionKey): Digest | undefined =>
  texts.find(({ section }) => section === key)?.digest

function subjectWords({ subject }: Ballot, question: Words | null): string {
  if (subject.kind === 'plan') return 'The whole plan'
  if (subject.kind === 'question') return question?.en ?? 'A question'
  if (subject.kind === 'charter') return 'How the group works'
  if (subject.kind === 'objection') return 'Whether an objection is about the matter'
  const title = SECTIONS.find(({ key }) => key === subject.section)?.title ?? subject.section
  return subject.kind === 'suggestion' ? `A suggested change in “${title}”` : title
}

function datesOf({ openedAt, closedAt, correction, state }: Ballot): string {
  const end = closedAt ? ` ${state === 'closed' ? 'Closed' : 'Called off'} on ${dateWords(closedAt)}.` : ''
  return `Opened on ${dateWords(openedAt)}.${end}${correction ? ' A correction: other words, the same meaning.' : ''}`
}

function statementsOf(id: BallotId, story: Story): Pick<ExportVote, 'objections' | 'dissents'> {
  const { objections, dissents } = story.state
  return {
    objections: [...objections.values()]
      .filter(({ ballot }) => ballot === id)
      .map(({ reason, author, withdrawn }) => ({
        words: textOf(story, reason),
        ...authorOf(story, author),
        withdrawn,
      })),
    dissents: [...dissents.values()]
      .filter(({ ballot }) => ballot === id)
      .map(({ text, author }) => ({ words: textOf(story, text), ...authorOf(story, author), withdrawn: false })),
  }
}

/** By name where its author wants that, in what is made now. */
const authorOf = ({ state, names }: Story, author: MemberId | null) => ({
  name: author !== null && namingOf(state, author).statements ? (names.get(author) ?? null) : null,
  wantedNoName: author === null,
})

/** Null for words that were erased. */
function textOf({ opened }: Story, seal: string | undefined): string | null {
  const value = seal === undefined ? undefined : opened.get(seal)
  return typeof value === 'string' ? value : null
}
