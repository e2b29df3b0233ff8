import { mostlyThere, parityOf, type Share, talkOf, totalSeconds } from '../floor/talk.ts'
import type { Instant, MemberId } from '../ids.ts'
import type { Side } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'
import type { Measure } from '../rules/rule.ts'
import type { Session } from '../sessions/state.ts'

/** A side's part of the people who were there, and of the talk, in adjusted seconds. */
export type SideTalk = { side: Side; people: number; seconds: number }
/** `parity`: citizens' share of the talk as a share of their share of the people; 1 is fair. */
export type Balance = { parity: Measure; sides: SideTalk[]; seconds: number; people: number }

const SIDES: readonly Side[] = ['citizen', 'professional']

/** How the talk of a meeting was shared by sides; null where a number would speak of persons, or nobody spoke. */
export function balanceOf(state: PlanState, session: Session, closedAt: Instant): Balance | null {
  const talk = talkOf(state, session, mostlyThere(session, closedAt))
  const parity = parityOf(talk, 'citizen')
  if (!parity) return null
  const sides = SIDES.map((side) => {
    const own = talk.filter((one) => one.side === side)
    return { side, people: own.length, seconds: totalSeconds(own) }
  })
  return { parity, sides, seconds: totalSeconds(talk), people: talk.length }
}

/** One person's own part, against what each would have had if all had talked alike. Nobody else is told. */
export type OwnTalk = { turns: number; seconds: number; equal: number }

export function ownTalk(state: PlanState, session: Session, closedAt: Instant, me: MemberId): OwnTalk | null {
  const talk: Share[] = talkOf(state, session, mostlyThere(session, closedAt))
  const mine = talk.find(({ member }) => member === me)
  if (!mine) return null
  const equal = Math.round(totalSeconds(talk) / talk.length)
  return { turns: session.turns.get(me) ?? 0, seconds: mine.seconds, equal }
}

/** Citizens' part of the talk, as people say it. */
export type Fairness = 'far-less' | 'half' | 'two-thirds' | 'four-fifths' | 'fair' | 'more'
const UP_TO: readonly [number, Fairness][] = [
  [2 / 5, 'far-less'],
  [7 / 12, 'half'],
  [11 / 15, 'two-thirds'],
  [9 / 10, 'four-fifths'],
  [11 / 10, 'fair'],
]

/** The nearest plain word for a parity: 0.651 is “about two thirds” (domain.md §5.2). */
export function fairnessOf({ num, den }: Measure): Fairness {
  return UP_TO.find(([most]) => num / den < most)?.[1] ?? 'more'
}
