import type { Instant, MemberId } from '../ids.ts'
import type { Side } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'
import { type Measure, share } from '../rules/rule.ts'
import type { Session } from '../sessions/state.ts'
import { between } from '../time.ts'

/** One person's part of the talk, in adjusted seconds; zero for who said nothing. */
export type Share = { member: MemberId; side: Side; seconds: number }

/** With fewer on a side, a number would speak of persons and not of the meeting (domain.md §3.0). */
const FEWEST_ON_A_SIDE = 3
/** Before so much was said, nothing is judged, in seconds (LPF-19: after ten minutes of talk). */
export const ENOUGH_TALK = 600

/**
 * The talk of those whose voices count: members of a side. The guide's, interpreters' and supporters' voices don't
 * (domain.md §5.2). `who`: those present now, or those who were there for at least half of the meeting so far.
 */
export function talkOf(state: PlanState, session: Session, who: Iterable<MemberId>): Share[] {
  return [...who].flatMap((id) => {
    const side = state.members.get(id)?.side
    return side ? { member: id, side, seconds: session.seconds.get(id) ?? 0 } : []
  })
}

/** Who was there for at least half of the meeting so far; whoever spoke is counted too, so that no talk gets lost. */
export function mostlyThere(session: Session, at: Instant): MemberId[] {
  const all = session.openedAt ? between(session.openedAt, at) : 0
  return [...session.attended].filter((member) => {
    const { since, before } = session.presence.get(member) ?? { since: null, before: 0 }
    const here = before + (since ? between(since, at) : 0)
    return here * 2 >= all || (session.seconds.get(member) ?? 0) > 0
  })
}

export const totalSeconds = (talk: readonly Share[]): number => talk.reduce((all, { seconds }) => all + seconds, 0)

/**
 * A side's share of the talk as a share of its share of the people: 1 is fair (LPF-19). Null where there is too little
 * to judge: no talk yet, or fewer than three people on a side.
 */
export function parityOf(talk: readonly Share[], side: Side): Measure | null {
  const own = talk.filter((one) => one.side === side)
  const all = totalSeconds(talk)
  if (all === 0 || own.length < FEWEST_ON_A_SIDE || talk.length - own.length < FEWEST_ON_A_SIDE) return null
  return share(totalSeconds(own) * talk.length, all * own.length, 'of their fair share of talk')
}

/**
 * How uneven the talk is: the Gini coefficient, normalised so that 1 is one voice alone and 0 is all alike, silent
 * people included (LPF-21, domain.md §5.2). Null for nobody's talk or one person's.
 */
export function unevennessOf(talk: readonly Share[]): Measure | null {
  const sums = giniSums(talk)
  return sums && share(sums.twice - (talk.length + 1) * sums.all, (talk.length - 1) * sums.all, 'unevenness of talk')
}

/** The same before it is normalised, for people who compare with other studies. */
export function giniOf(talk: readonly Share[]): number | null {
  const sums = giniSums(talk)
  return sums && sums.twice / (talk.length * sums.all) - (talk.length + 1) / talk.length
}

function giniSums(talk: readonly Share[]): { twice: number; all: number } | null {
  const all = totalSeconds(talk)
  if (all === 0 || talk.length < 2) return null
  const sorted = talk.map(({ seconds }) => seconds).sort((a, b) => a - b)
  return { twice: 2 * sorted.reduce((sum, seconds, i) => sum + seconds * (i + 1), 0), all }
}

/** The longest talker's share against an equal share (LPF-20); null for fewer than five people. */
export function largestShare(talk: readonly Share[]): Measure | null {
  const all = totalSeconds(talk)
  if (all === 0 || talk.length < 5) return null
  return share(Math.max(...talk.map(({ seconds }) => seconds)) * talk.length, all, 'times an equal share of talk')
}

/** Interruptions of citizens for each of their turns, against the same of professionals (LPF-23); five at least. */
export function interruptionRatio(state: PlanState, session: Session): Measure | null {
  const of = (side: Side, counts: ReadonlyMap<MemberId, number>) =>
    [...counts].reduce((all, [id, times]) => (state.members.get(id)?.side === side ? all + times : all), 0)
  const cut = { citizen: of('citizen', session.interrupted), professional: of('professional', session.interrupted) }
  const turns = { citizen: of('citizen', session.turns), professional: of('professional', session.turns) }
  if (cut.citizen + cut.professional < 5 || turns.citizen === 0 || turns.professional === 0) return null
  return share(
    cut.citizen * turns.professional,
    turns.citizen * cut.professional,
    'interruptions of citizens to others',
  )
}
