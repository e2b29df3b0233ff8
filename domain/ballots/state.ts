import type { Digest } from '../crypto.ts'
import type { AmendmentId, BallotId, Instant, MemberId, ObjectionId, SuggestionId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import { electors, type Member, type Side } from '../members/state.ts'
import { liveSession, type PlanState } from '../plan/state.ts'
import type { FrozenText } from '../sections/entries.ts'
import type { SectionKey } from '../text/sections.ts'
import type { VotePurpose } from './purposes.ts'
import type { Fraction } from './threshold.ts'

/**
 * `deciding` can agree text. `sensing` feels the room and agrees nothing. `procedural` ("shall we move on?") is for
 * the people present, closes in minutes and never touches text (domain.md §3.0).
 */
export type BallotKind = 'deciding' | 'sensing' | 'procedural'
export const BALLOT_KINDS: readonly BallotKind[] = ['deciding', 'sensing', 'procedural']

/** Ways to agree on one thing, a text above all. Each has choices of its own. */
export type MethodId = 'consent' | 'gradients8' | 'fist5' | 'majority'
/** Ways to choose among options that the group names. They never touch text. */
export type ChoosingId = 'approval' | 'score' | 'ranked' | 'ranked-irv' | 'dots' | 'budget-es' | 'time' | 'lot'
export type AnyMethodId = MethodId | ChoosingId

export type BallotSubject =
  | { kind: 'section'; section: SectionKey }
  | { kind: 'plan' }
  /** The words of a question stand in the definition, not in the log. */
  | { kind: 'question' }
  /** A change that somebody suggested. Its words are sealed; writing goes on meanwhile. */
  | { kind: 'suggestion'; suggestion: SuggestionId; section: SectionKey }
  /** A change to how the group works; the log says which. */
  | { kind: 'charter'; amendment: AmendmentId }
  /** Whether somebody’s objection is about the matter. All others are asked. */
  | { kind: 'objection'; objection: ObjectionId }

/**
 * `sides-split`: enough were for it, but one side nearly all and the other not even half. It agrees nothing yet.
 * `winner` and `tie`: of votes that choose among options; a tie goes back to the group.
 */
export type Outcome = 'adopted' | 'not-adopted' | 'objections-open' | 'sides-split' | 'no-quorum' | 'winner' | 'tie'

/** How many voters of each side; for quorum and reporting, never for weight. */
export type BySide = Record<Side, number>

export type Ballot = {
  id: BallotId
  kind: BallotKind
  subject: BallotSubject
  method: AnyMethodId
  /** A change of words without a change of meaning, in 48 hours. */
  correction: boolean
  definition: Digest
  /** The exact text in the vote. */
  text: Digest
  sections: FrozenText[]
  /** The seats, fixed when it opened. One seat, one paper; there is no weight anywhere. */
  roll: MemberId[]
  /** The group's own rule settings as it opened: what the charter changes meanwhile is for later votes. */
  settings: PlanState['settings']
  openedAt: Instant
  closesAt: Instant
  closesWhenAll: boolean
  /** So many days longer the box waits for letters that were posted in time; left out where nobody votes by post. */
  postDays?: number
  /** Declared before it opened: if the sides are far apart, people talk once more (LPF-38). */
  sidesCompared?: true
  /** Declared before it opened: how each side voted is told with the result. */
  breakdown?: true
  /** So many of all seats must be for it, in place of a number that takes part. */
  yesQuorum?: Fraction
  /** What it is for, where whoever opened it said so; and why it is decided in another way than is proposed for that. */
  purpose?: VotePurpose
  methodReason?: Seal
  /** Which round it is of those in which somebody can stop it; left out where nobody can. */
  round?: number
  /** A new round on the same matter took its place. */
  supersededBy?: BallotId
  /** Everybody has voted; it closes at this time, so that a last change of mind is possible. */
  noticeUntil: Instant | null
  /** 2 after it was extended once because too few voted (LPF-37). */
  call: 1 | 2
  state: 'open' | 'closed' | 'cancelled'
  closedAt: Instant | null
  outcome: Outcome | null
  result: Digest | null
  box: Digest | null
  /** Fewer than half of the citizens voted in a second call; page and export say so. */
  lowCitizenTurnout: boolean
  /** How many papers the published envelopes and participation marks stand for. */
  papers: number
  marks: number
  /** How many votes were started afresh because a key was lost; left out where none was, and before it closes. */
  retired?: number
}

/** A reason against, given openly and apart from the secret paper. Only its author takes it back. */
export type Objection = {
  id: ObjectionId
  ballot: BallotId
  /** Null if its author wants no name. */
  author: MemberId | null
  reason: Seal
  withdrawn: boolean
  /** The vote of all others on whether it is about the matter; what they found, once it is over. */
  test?: { ballot: BallotId; found?: 'fell' | 'stands' }
  /** Passes questions and answers on for somebody who wants no name. */
  relay?: MemberId
  /** What was asked and answered; null where the author has no name. */
  talk?: { kind: 'asked' | 'answered'; by: MemberId | null; text: Seal; at: Instant }[]
}

/** Between "everybody has voted" and closing. */
export const NOTICE_MINUTES = 10

/** Whose objection is put to the vote: nobody judges their own. Undefined where they want no name. */
const judged = ({ objections }: PlanState, subject?: BallotSubject): MemberId | null | undefined =>
  subject?.kind === 'objection' ? objections.get(subject.objection)?.author : undefined

/** Who gets a seat: everybody who may vote; for a procedural ballot in a live session, those who are present. */
export function rollFor(state: PlanState, kind: BallotKind, subject?: BallotSubject): Member[] {
  const session = liveSession(state)
  const all = electors(state).filter(({ id }) => id !== judged(state, subject))
  return kind === 'procedural' && session ? all.filter((member) => session.present.has(member.id)) : all
}

export const bySide = (members: readonly { side: Side | null }[]): BySide => ({
  citizen: members.filter((member) => member.side === 'citizen').length,
  professional: members.filter((member) => member.side === 'professional').length,
})

export const openObjections = (state: PlanState, ballot: BallotId): number =>
  [...state.objections.values()].filter((objection) => objection.ballot === ballot && !objection.withdrawn).length

/** Sections whose text a subject puts to the vote; none for a question, a suggested change or the charter. */
export function sectionsOf(subject: BallotSubject, all: readonly SectionKey[]): SectionKey[] {
  if (subject.kind === 'section') return [subject.section]
  return subject.kind === 'plan' ? [...all] : []
}

/** Same thing to decide: the same section, or the plan. Questions are told apart by their words, so never the same. */
export const sameSubject = (a: BallotSubject, b: BallotSubject): boolean =>
  a.kind === 'section' && b.kind === 'section' ? a.section === b.section : a.kind === 'plan' && b.kind === 'plan'
