import { type BySide, bySide } from '../ballots/state.ts'
import { openExplains } from '../explain/state.ts'
import type { Instant, MemberId } from '../ids.ts'
import { electors, isElector, type Member } from '../members/state.ts'
import type { Session } from '../sessions/state.ts'
import { SECTION_KEYS } from '../text/sections.ts'
import type { PlanState } from './state.ts'

/** Of a side with fewer people, a share would speak of persons; it judges nothing. */
export const FEWEST_ON_A_SIDE = 3
/** With fewer turns to speak, one more or less turns the picture over. */
export const FEWEST_TURNS = 5

/** Places that people could take, and those that they took. */
export type Part = { took: BySide; could: BySide }

/**
 * How level the field is, in counts of sides. Never of persons, and nothing of how or how many voted: votes are told by
 * their results, without sides (voting is secret, and small sides would give it away).
 */
export type Fairness = {
  /** Who has a vote now. */
  voting: BySide
  /** Meetings that are over, those in one's own time aside. */
  meetings: number
  /** Null where there was no meeting yet, or where a side is too small to judge. */
  attendance: Part | null
  /** `could`: how often somebody of that side was there. Null where too few spoke, or a side is too small. */
  turns: Part | null
  /** Steps that were taken although a rule said stop: with a citizen's signature, or with a reason alone. */
  overrides: { signed: number; reasoned: number }
  /** How often a rule stopped a step. */
  stopped: number
  openQuestions: number
}

export function fairnessOf(state: PlanState, at: Instant): Fairness {
  const voting = bySide(electors(state))
  const held = [...state.sessions.values()].filter(({ kind, state: now }) => now === 'closed' && kind !== 'async')
  const enough = Math.min(voting.citizen, voting.professional) >= FEWEST_ON_A_SIDE
  const took = sum(held.map((session) => sideOf(state, session.attended)))
  const could = sum(held.map((session) => couldCome(state, session)))
  const turns = sum(held.map((session) => turnsOf(state, session)))
  const used = [...state.overrides.values()].filter(({ usedBy }) => usedBy !== null)
  return {
    voting,
    meetings: held.length,
    attendance: enough && held.length > 0 ? { took, could } : null,
    turns: enough && turns.citizen + turns.professional >= FEWEST_TURNS ? { took: turns, could: took } : null,
    overrides: {
      signed: used.filter(({ type }) => type === 'twoKeys').length,
      reasoned: used.filter(({ type }) => type === 'acknowledge').length,
    },
    stopped: Object.values(state.refusals).reduce((all, times) => all + times, 0),
    openQuestions: openExplains(state, new Set(SECTION_KEYS), at).length,
  }
}

const sideOf = (state: PlanState, ids: Iterable<MemberId>): BySide =>
  bySide([...ids].flatMap((id) => state.members.get(id) ?? []).filter(isElector))

/** Whoever had joined by then; of those who left since, only who was there is known to have been a member. */
function couldCome(state: PlanState, session: Session): BySide {
  const wasMember = (member: Member) =>
    session.attended.has(member.id) ||
    (member.status === 'joined' && member.joinedAt !== null && member.joinedAt <= session.startsAt)
  return bySide([...state.members.values()].filter((member) => isElector(member) && wasMember(member)))
}

function turnsOf(state: PlanState, session: Session): BySide {
  const of = (side: keyof BySide) =>
    [...session.turns].reduce((all, [id, times]) => (state.members.get(id)?.side === side ? all + times : all), 0)
  return { citizen: of('citizen'), professional: of('professional') }
}

const sum = (counts: readonly BySide[]): BySide => ({
  citizen: counts.reduce((all, { citizen }) => all + citizen, 0),
  professional: counts.reduce((all, { professional }) => all + professional, 0),
})
