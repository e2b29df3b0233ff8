import type { MethodId } from '../ballots/state.ts'
import type { AmendmentId, BallotId, Instant, MemberId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import { isElector, type Member } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'
import type { Measure } from '../rules/rule.ts'
import { DAY } from '../time.ts'
import type { Principle } from './principles.ts'

/** What a group may change about how it works. `from` is what held when it was asked for. */
export type CharterChange =
  | { kind: 'setting'; rule: string; version: number; setting: string; from: Measure; to: Measure }
  | { kind: 'method'; from: MethodId; to: MethodId }
  | { kind: 'principles'; from: Principle[]; to: Principle[] }

/** Makes a rule stricter, makes it looser, or neither. */
export type Direction = 'tighten' | 'loosen' | 'other'

/**
 * A change that somebody asked the group for. `waiting`: two thirds want a rule loosened, and a citizen has to sign.
 * `changed`: it holds. `declined`: the group said no, or no citizen signed in time.
 */
export type Amendment = {
  id: AmendmentId
  change: CharterChange
  direction: Direction
  proposedBy: MemberId
  proposedAt: Instant
  why: Seal | null
  ballot: BallotId | null
  state: 'asked' | 'voting' | 'waiting' | 'changed' | 'declined'
  signedBy: MemberId | null
  /** Until when a citizen may sign. */
  signUntil: Instant | null
  answeredAt: Instant | null
}

/** What it takes to loosen a rule, of those who say yes or no (domain.md §3). */
export const TWO_THIRDS = { num: 2, den: 3, strict: false, base: 'yes+no' } as const

/** How long a citizen may think about the second signature. */
export const SIGN_FOR = 14 * DAY

/** What a change is about: while one is on its way, nobody asks for another about the same. */
export const targetOf = (change: CharterChange): string =>
  change.kind === 'setting' ? `${change.rule} ${change.setting}` : change.kind

/** On its way at that time: being voted on, or waiting for its signature and not too late. */
export const isOnItsWay = ({ state, signUntil }: Amendment, at: Instant): boolean =>
  state === 'asked' || state === 'voting' || (state === 'waiting' && signUntil !== null && signUntil > at)

export const amendmentsOnTheirWay = (state: PlanState, at: Instant): Amendment[] =>
  [...state.amendments.values()].filter((amendment) => isOnItsWay(amendment, at))

/** Whoever asked for it does not sign it: two people stand for a rule that is loosened. */
export const maySignAmendment = ({ state, proposedBy, signUntil }: Amendment, member: Member, at: Instant): boolean =>
  state === 'waiting' &&
  signUntil !== null &&
  signUntil > at &&
  isElector(member) &&
  member.status === 'joined' &&
  member.side === 'citizen' &&
  member.id !== proposedBy
