import { listCards } from '#db/cards.ts'
import type { Reader } from '#db/client.ts'
import { type AnyCard, type CardCounts, countCards } from '#domain/cards/state.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'

/** Cards as one person sees them: everybody's in numbers, one's own, and for whoever guides also whose they are. */
export type SeenCards = { counts: CardCounts; mine: AnyCard | null; whose: { memberId: MemberId; card: AnyCard }[] }
export const NO_CARDS: SeenCards = { counts: {}, mine: null, whose: [] }

export function cardsFor(cards: Awaited<ReturnType<typeof listCards>>, me: MemberId, guides: boolean): SeenCards {
  return {
    counts: countCards(cards.map(({ card }) => card)),
    mine: cards.find(({ memberId }) => memberId === me)?.card ?? null,
    whose: guides ? cards : [],
  }
}

/** Whether this member runs the open meeting: as its guide, or because they took it over. */
export function runsMeeting(state: PlanState, me: MemberId): boolean {
  const session = state.openSession ? state.sessions.get(state.openSession) : undefined
  return state.members.get(me)?.function === 'facilitator' || session?.guidedBy === me
}

export const readCards = async (db: Reader, planId: PlanId, state: PlanState, me: MemberId): Promise<SeenCards> =>
  state.openSession ? cardsFor(await listCards(db, planId), me, runsMeeting(state, me)) : NO_CARDS
