import type { BallotKind, BallotSubject, MethodId, Outcome } from '../ballots/state.ts'
import type { ExportFormat } from '../exports/state.ts'
import type { MemberId } from '../ids.ts'
import type { MemberFunction, Side } from '../members/state.ts'
import { findRule } from '../rules/catalogue.ts'
import type { Gate } from '../rules/rule.ts'
import type { SessionKind } from '../sessions/state.ts'
import { SECTIONS, type SectionKey } from '../text/sections.ts'

/** What the log itself does not hold: how a reader may know people, meetings and votes. */
export type Names = {
  name: (id: MemberId) => string
  /** The title of a meeting or a vote, where it is known. */
  title?: (id: string) => string | undefined
}

export const quoted = (text: string): string => `“${text}”`

export const sectionTitle = (key: SectionKey): string =>
  quoted(SECTIONS.find((section) => section.key === key)?.title ?? key)

export const ruleTitle = (id: string): string => quoted(findRule(id)?.title ?? id)

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

export const counted = (number: number, one: string, many: string): string =>
  `${number === 0 ? 'no' : number} ${number === 1 ? one : many}`

/** "the vote on “Money”", or "a vote" where nobody knows its title. */
export const theVote = (id: string, { title }: Names): string => {
  const known = title?.(id)
  return known ? `the vote on ${quoted(known)}` : 'a vote'
}
export const theMeeting = (id: string, { title }: Names): string => {
  const known = title?.(id)
  return known ? `the meeting ${quoted(known)}` : 'a meeting'
}

export const SUBJECT: Record<BallotSubject['kind'], (subject: BallotSubject) => string> = {
  section: (subject) => (subject.kind === 'section' ? `the part ${sectionTitle(subject.section)}` : ''),
  plan: () => 'the whole plan',
  question: () => 'a question',
}

export const BALLOT_KIND: Record<BallotKind, string> = {
  deciding: 'It decides.',
  sensing: 'It feels the room and decides nothing.',
  procedural: 'It is about how to go on.',
}

export const METHOD: Record<MethodId, string> = {
  consent: 'by consent',
  gradients8: 'by how far people agree',
  majority: 'by yes or no',
}

export const OUTCOME: Record<Outcome, string> = {
  adopted: 'It was adopted.',
  'not-adopted': 'It was not adopted.',
  'objections-open': 'It was not adopted, because somebody objects.',
  'no-quorum': 'Too few people voted, so it decided nothing.',
}

export const SIDE: Record<Side, string> = { citizen: 'a citizen', professional: 'a professional' }

export const FUNCTION: Record<MemberFunction, string> = {
  member: 'a member',
  'co-chair': 'the citizen co-chair',
  facilitator: 'the guide',
  supporter: 'a supporter',
  observer: 'an observer',
  'wellbeing-contact': 'the wellbeing contact',
}

export const SESSION_KIND: Record<SessionKind, string> = {
  live: 'together, in a room or online',
  async: 'each in their own time',
  hybrid: 'together or in their own time',
}

export const FORMAT: Record<ExportFormat, string> = {
  html: 'a page to read (HTML)',
  md: 'plain text (Markdown)',
  json: 'a file that can be checked (JSON)',
}

/** What somebody was about to do when a rule stands before it. */
export const STEP: Record<Gate, string> = {
  'ballot.open': 'putting something to a vote',
  'ballot.cast': 'voting',
  'ballot.close': 'closing a vote',
  'ballot.cancel': 'calling off a vote',
  'ballot.result': 'looking at a result',
  'section.thaw': 'opening a part for writing again',
  'member.reissue': 'giving somebody a new link',
  'plan.agree': 'agreeing the plan',
  'export.make': 'making a file of the plan',
}
