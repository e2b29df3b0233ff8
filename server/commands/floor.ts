import { deleteFloorClock, type FloorClock, findFloorClock, saveFloorClock } from '#db/floor-clock.ts'
import { endOfTurn } from '#domain/floor/decide.ts'
import { isFarBehind } from '#domain/floor/holds.ts'
import { EXTENSION_SECONDS } from '#domain/floor/state.ts'
import type { Instant, MemberId, SessionId } from '#domain/ids.ts'
import { MINUTE, SECOND } from '#domain/time.ts'
import { factorFor, happened, limitOf, secondsOfTurn, spoken } from '../floor/clock.ts'
import type { Handlers, Scope } from './handlers.ts'
import { putAway } from './put-away.ts'

const NEW: Omit<FloorClock, 'sessionId'> = {
  ...{ turn: null, limitMs: 0, pausedAt: null, pausedMs: 0, told: 0, heldSince: null },
}

/** The clock of the open meeting. */
async function clockOf({ trx, planId, state }: Scope, sessionId: SessionId): Promise<FloorClock> {
  const clock = await findFloorClock(trx, planId)
  if (clock?.sessionId === sessionId) return clock
  return { ...NEW, sessionId, pausedAt: state.sessions.get(sessionId)?.paused ? 0 : null }
}

/** Changes the clock of the open meeting, if there is one. */
async function setClock(scope: Scope, change: (clock: FloorClock, now: number) => Partial<FloorClock>): Promise<void> {
  const { trx, planId, state, deps } = scope
  if (!state.openSession) return
  const clock = await clockOf(scope, state.openSession)
  await saveFloorClock(trx, planId, { ...clock, ...change(clock, deps.now()) })
}

const minutesHeld = (clock: FloorClock, now: number) =>
  clock.heldSince === null ? 0 : Math.floor((now - clock.heldSince) / MINUTE)

/** The clock stands still, whoever asked for it. */
export const restClock = (scope: Scope): Promise<void> =>
  setClock(scope, ({ pausedAt }, now) => ({ pausedAt: pausedAt ?? now }))

/** Whoever goes or passes has the floor no longer. */
export async function dropTurn(scope: Scope, member: MemberId | undefined): Promise<void> {
  if (scope.state.turn && scope.state.turn.member === member) await setClock(scope, () => ({ turn: null }))
}

/** Adjusted seconds of whoever speaks, if that is this member. */
export const secondsIf = async (
  { trx, planId, state, deps }: Scope,
  member: MemberId | undefined,
): Promise<{ last: number }> => ({
  last: state.turn?.member === member ? await secondsOfTurn(trx, { planId, state, now: deps.now() }) : 0,
})

export const floorHandlers = {
  'turn.grant': {
    given: async (scope) => {
      const { state, deps } = scope
      if (!state.openSession) return { held: 0 }
      return { held: minutesHeld(await clockOf(scope, state.openSession), deps.now()) }
    },
    effects: async (scope, { happenedAt }, { result }) => {
      const { trx, planId, state } = scope
      const memberId = result?.memberId as MemberId
      const place = state.queue.find(({ member }) => member === memberId)
      const limitMs = limitOf(state, place?.answer === true, await factorFor(trx, planId, memberId))
      await setClock(scope, (_clock, now) => ({
        turn: { memberId, startedAt: happened(happenedAt, now) },
        ...{ limitMs, pausedAt: null, pausedMs: 0, told: 0 },
      }))
    },
  },
  'turn.end': {
    given: async ({ trx, planId, state, deps }, { happenedAt }) => ({
      seconds: await secondsOfTurn(trx, { planId, state, now: deps.now() }, happenedAt as Instant | undefined),
    }),
    effects: async (scope, _command, { result }) => {
      const session = scope.state.openSession && scope.state.sessions.get(scope.state.openSession)
      if (!session || !scope.state.turn) return
      const after = endOfTurn(scope.state, session, Number(result?.seconds ?? 0)).state
      const isBehind = isFarBehind(after, after.sessions.get(session.id)!)
      await setClock(scope, ({ heldSince }, now) => ({ turn: null, heldSince: isBehind ? (heldSince ?? now) : null }))
    },
  },
  'turn.pass': { effects: (scope, { memberId = scope.me?.id }) => dropTurn(scope, memberId) },
  'turn.defer': { effects: (scope, { memberId = scope.me?.id }) => dropTurn(scope, memberId) },
  'turn.extend': {
    effects: async (scope) => {
      const { trx, planId, state } = scope
      if (!state.turn) return
      const { num, den } = await factorFor(trx, planId, state.turn.member)
      const more = Math.round((EXTENSION_SECONDS * SECOND * num) / den)
      // From when time was up, so that a minute more is a minute from now.
      await setClock(scope, (clock, now) => ({ limitMs: Math.max(clock.limitMs, spoken(clock, now)) + more, told: 0 }))
    },
  },
  'session.pause': { effects: restClock },
  'session.resume': {
    effects: async (scope) => {
      await setClock(scope, ({ pausedAt, pausedMs }, now) => ({
        ...{ pausedAt: null, pausedMs: pausedAt === null ? pausedMs : pausedMs + now - pausedAt },
      }))
      await putAway(scope, { card: 'red' })
    },
  },
} satisfies Handlers

/** The meeting is over. */
export const forgetClock = ({ trx, planId }: Pick<Scope, 'trx' | 'planId'>): Promise<void> =>
  deleteFloorClock(trx, planId)
