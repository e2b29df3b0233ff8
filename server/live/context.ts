import { listSealed } from '#db/sealed.ts'
import { notesOf } from '#domain/groups/state.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Seal } from '#domain/log/seal.ts'
import { memberOf, type PlanState } from '#domain/plan/state.ts'
import type { Paragraph } from '#domain/text/places.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Deps } from '../deps.ts'
import { type TurnClock, turnClock } from '../floor/clock.ts'
import { type Hands, type OwnAnswer, readHands, readOwnAnswer } from '../say/answers.ts'
import { openFor } from '../views/opened.ts'
import { readCards, runsMeeting, type SeenCards } from './cards.ts'
import { readSpotlight, type ShownWords } from './spotlight.ts'

/** What a live page starts from; afterwards it folds what the room tells it. */
export type LiveStart = {
  /** A copy: the server goes on folding into its own. */
  state: PlanState
  /** What seals of meetings hide from nobody here: names, titles, agendas, words that wait to be read out. */
  words: Record<Seal, unknown>
  turn: TurnClock | null
  cards: SeenCards
  /** The reader's own answer to what the group is asked. */
  answer: OwnAnswer | null
  /** For whoever guides: whose hands there are to take. */
  hands: Hands | null
  /** What is on everybody's screens. */
  spotlight: ShownWords | null
}
export type LiveContext = {
  start: (planId: string) => Promise<LiveStart>
  /** What has words in a part of the plan, in reading order. */
  paragraphs: (planId: string, section: SectionKey) => Promise<Paragraph[]>
}

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export const liveContext = (deps: Deps, { member, plain }: Asking): LiveContext => ({
  paragraphs: plain(async (plan, section) => {
    const { planId } = await member(plan)
    return (await deps.texts.read(deps.db, planId, section)).paragraphs
  }),
  start: plain(async (plan) => {
    const { planId: id, memberId } = await member(plan)
    const state = structuredClone(await deps.states.read(deps.db, id))
    const opened = openFor(await listSealed(deps.db, id, sealsOf(state)), memberOf(state, memberId))
    return {
      state,
      words: Object.fromEntries(Object.entries(opened).map(([seal, { value }]) => [seal, value])),
      turn: await turnClock(deps.db, id, state),
      cards: await readCards(deps.db, id, state, memberId),
      answer: await readOwnAnswer(deps.db, id, state, memberId),
      hands: runsMeeting(state, memberId) ? await readHands(deps.db, id, state) : null,
      spotlight: await readSpotlight(deps, id, state),
    }
  }),
})

function sealsOf(state: PlanState): Seal[] {
  const meetings = [...state.sessions.values()].filter((session) => session.state !== 'closed')
  return [
    ...[...state.members.values()].map(({ identity }) => identity),
    ...meetings.flatMap(({ title, agenda }) => [title, ...(agenda ? [agenda.words] : [])]),
    ...meetings.flatMap(({ asking, appeals = [] }) => [asking, ...appeals].flatMap((one) => one?.reason ?? [])),
    ...meetings.flatMap((meeting) => notesOf(meeting).map(({ text }) => text)),
    ...state.queue.flatMap(({ words }) => words ?? []),
    ...(state.turn?.words ? [state.turn.words] : []),
    ...[...state.agendaItems.values()].map(({ what }) => what),
  ]
}
