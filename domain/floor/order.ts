import { isTopic } from '../agenda/state.ts'
import { isPaused } from '../conduct/state.ts'
import type { MemberId } from '../ids.ts'
import type { Member, Side } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'
import { atLeast, share } from '../rules/rule.ts'
import type { Session } from '../sessions/state.ts'
import type { QueuePlace } from './state.ts'
import { parityOf, talkOf } from './talk.ts'

/** Below this share of its fair talk a side's people come first (LPF-19's warning). */
export const BEHIND = share(4, 5, '')

/** Why somebody stands where they stand; the page says it in words. */
export type Why = 'answer' | 'first-turn' | 'side-behind' | 'fewer-turns' | 'fewer-seconds' | 'waited-longest'
export type Placed = QueuePlace & { why: Why }

/** What a place is ordered by, the lowest first (domain.md §3, "Trap"): what can be observed, never who people are. */
export type Key = readonly [answer: number, turns: number, behind: number, seconds: number]

/**
 * Who speaks when: direct answers, then fewest turns in this topic, then whose side is behind its fair share of talk,
 * then fewest adjusted seconds, then who asked first. The same on the server, in browsers and in the verifier.
 */
export function speakingOrder(state: PlanState, session: Session, queue: readonly QueuePlace[]): Placed[] {
  const behind = sidesBehind(state, session)
  const keyOf = ({ member, answer }: QueuePlace): Key => {
    const side = state.members.get(member)?.side
    return [
      answer ? 0 : 1,
      session.topicTurns.get(member) ?? 0,
      side && behind.has(side) ? 0 : 1,
      session.seconds.get(member) ?? 0,
    ]
  }
  return inOrder(queue, keyOf)
}

/** Whoever waits, by their keys. Equal keys keep their order, and a queue is in the order of asking. */
export function inOrder(queue: readonly QueuePlace[], keyOf: (place: QueuePlace) => Key): Placed[] {
  const sorted = queue.map((place) => ({ place, key: keyOf(place) })).sort((a, b) => compare(a.key, b.key))
  return sorted.map(({ place, key }, i) => ({ ...place, why: whyOf(key, sorted[i + 1]?.key) }))
}

function compare(a: Key, b: Key): number {
  for (const [i, own] of a.entries()) if (own !== b[i]) return own - b[i]!
  return 0
}

/** The first thing that sets a place apart from the next one. */
function whyOf(key: Key, next: Key | undefined): Why {
  const [answer, turns] = key
  if (answer === 0) return 'answer'
  const at = next ? key.findIndex((own, i) => own !== next[i]) : -1
  if (at === 2) return 'side-behind'
  if (at === 3) return 'fewer-seconds'
  if (turns === 0) return 'first-turn'
  return at === 1 ? 'fewer-turns' : 'waited-longest'
}

/** Sides whose people said less than four fifths of their fair share, of those who are here. */
export function sidesBehind(state: PlanState, session: Session): ReadonlySet<Side> {
  const talk = talkOf(state, session, session.present)
  const isBehind = (side: Side) => {
    const parity = parityOf(talk, side)
    return parity !== null && !atLeast(parity, BEHIND)
  }
  return new Set((['citizen', 'professional'] as const).filter(isBehind))
}

/** Whether everybody is heard once before the talk is open to all. */
export const isRound = (session: Session): boolean =>
  session.agenda?.steps[session.now?.step ?? -1]?.kind === 'listening'

/** Whether the step that is on is a topic of its own, so that everybody should be heard in it. */
export const isTopicNow = (session: Session): boolean => {
  const kind = session.agenda?.steps[session.now?.step ?? -1]?.kind
  return kind !== undefined && isTopic(kind)
}

/** Members of a side who are here and have neither spoken in this topic, nor passed, nor asked to come back to them. Nobody waits for whoever has a pause. */
export function unheard(state: PlanState, session: Session, side?: Side): Member[] {
  const { topicTurns, passed, deferred } = session
  return byArrival(session, session.present).flatMap((id) => {
    const member = state.members.get(id)
    if (!member?.side || (side && member.side !== side)) return []
    const isWaiting = state.turn?.member === id || state.queue.some((place) => place.member === id && place.words)
    return topicTurns.has(id) || passed.has(id) || deferred.has(id) || isWaiting || isPaused(session, id) ? [] : member
  })
}

/**
 * The order of a listening round: citizens first, then professionals, each in the order in which they came; then those
 * who asked to be come back to. Nobody has to ask for the floor, everybody may pass.
 */
export function roundOrder(state: PlanState, session: Session): MemberId[] {
  const waiting = [...unheard(state, session, 'citizen'), ...unheard(state, session, 'professional')]
  const backTo = byArrival(session, session.deferred).filter(
    (id) => session.present.has(id) && !session.topicTurns.has(id) && !isPaused(session, id),
  )
  return [...waiting.map(({ id }) => id), ...backTo]
}

/** In the order in which they came; sets lose theirs on their way into a page. */
function byArrival({ presence }: Session, members: Iterable<MemberId>): MemberId[] {
  const key = (id: MemberId) => `${presence.get(id)?.since ?? ''} ${id}`
  return [...members].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
