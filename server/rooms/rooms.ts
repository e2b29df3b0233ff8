import type { Server as HttpServer } from 'node:http'
import type { Request } from 'express'
import { Server, type Socket } from 'socket.io'
import { listCards } from '#db/cards.ts'
import { listEntryTexts } from '#db/log.ts'
import { AppError, isAppError, toUserMessage } from '#domain/app-error.ts'
import { parseCommand } from '#domain/commands.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { decodeEntry, type EntryKind } from '#domain/log/entry.ts'
import { memberOf, type PlanState } from '#domain/plan/state.ts'
import { toInstant } from '#domain/time.ts'
import { conductTodos } from '../conduct/view.ts'
import type { Deps, Published } from '../deps.ts'
import { execute } from '../execute.ts'
import { turnClock } from '../floor/clock.ts'
import { type Caller, callerOf, type Presented, tokenCaller } from '../identity/caller.ts'
import type { Limits } from '../limits.ts'
import { cardsFor, readCards, runsMeeting } from '../live/cards.ts'
import { readSpotlight } from '../live/spotlight.ts'
import { readHands } from '../say/answers.ts'
import { openFor, sealedIn } from '../views/opened.ts'
import { wordsIn } from '../words/words-in.ts'
import { byAudience, openForAll } from './audience.ts'
import type { ClientToServer, Clock, Resumed, ServerToClient } from './events.ts'
import { createOutbox } from './outbox.ts'
import { createSpotlights } from './spotlights.ts'

type Data = { presented: Presented; planId?: PlanId; memberId?: MemberId }
type RoomSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, Data>
export type Rooms = {
  publish: (published: Published) => void
  showCards: (planId: PlanId) => Promise<void>
  showHands: (planId: PlanId) => Promise<void>
  showConduct: (planId: PlanId, members: readonly MemberId[]) => Promise<void>
  /** Somebody wrote in this plan: it may be on the wall. */
  wrote: (planId: PlanId) => void
  remind: (planId: PlanId, reminder: { member: MemberId; left: number }) => Promise<void>
  disconnect: (planId: PlanId, memberId: MemberId) => void
  sockets: () => number
  close: () => Promise<void>
}

/** Entries handed over at a time when a client resumes. */
const RESUME_AT_MOST = 20_000
/** A command is at most this large, as over HTTP. */
const MAX_MESSAGE = 256 * 1024
/** What may change the words that are on everybody's screens, besides typing. */
const LIGHTS: readonly EntryKind[] = [
  ...(['spotlight.set', 'spotlight.cleared', 'session.closed', 'suggestion.applied'] as const),
  ...(['step.started', 'step.ended'] as const),
]

type Options = {
  deps: Deps
  limits: Limits
  isOurs: (origin: string | undefined, host: string | undefined) => boolean
  presented: (request: Pick<Request, 'headers'>) => Presented
}

/** Live rooms over Socket.IO: commands in, committed entries out. */
export function createRooms(server: HttpServer, { deps, limits, isOurs, presented }: Options): Rooms {
  const io = new Server<ClientToServer, ServerToClient, Record<string, never>, Data>(server, {
    path: '/socket.io',
    transports: ['websocket'],
    serveClient: false,
    // Document sockets share the port: engine.io would cut them off after a second.
    destroyUpgrade: false,
    maxHttpBufferSize: MAX_MESSAGE,
    allowRequest: (request, decide) => decide(null, isOurs(request.headers.origin, request.headers.host)),
  })
  const clock = async (planId: PlanId, state?: PlanState): Promise<Clock> => {
    const turn = await turnClock(deps.db, planId, state ?? (await deps.states.read(deps.db, planId)))
    return { now: toInstant(deps.now()), ...(turn ? { turn } : {}) }
  }

  const conductFor = (planId: PlanId, state: PlanState, me: MemberId) =>
    conductTodos(deps.db, state, { planId, me, now: toInstant(deps.now()) })

  const spotlights = createSpotlights({
    deps,
    isWatched: (planId) => (io.sockets.adapter.rooms.get(planId)?.size ?? 0) > 0,
    send: (planId, shown) => void io.to(planId).emit('spotlight', shown),
  })

  io.use(async (socket, next) => {
    const { auth, query, headers } = socket.handshake
    const token =
      typeof auth.token === 'string' ? auth.token : typeof query.token === 'string' ? query.token : undefined
    const shown = presented({ headers })
    socket.data.presented = token ? { token, locale: shown.locale } : shown
    try {
      // A token names its plan; with a cookie the plan is named when resuming.
      if (token) {
        const caller = await tokenCaller(deps.db, token)
        if (!caller) throw new AppError('not-signed-in', (words) => words.errors_unknown_token())
        if (caller.by === 'credential') await enter(socket, caller.planId)
      } else if (!socket.data.presented.session)
        throw new AppError('not-signed-in', (words) => words.errors_open_your_link_first())
      next()
    } catch (error) {
      const data = errorOf(error, socket)
      next(Object.assign(new Error(data.message), { data }))
    }
  })

  async function enter(socket: RoomSocket, planId: PlanId): Promise<Exclude<Caller, { by: 'system' }>> {
    const caller = (await callerOf(deps.db, planId, socket.data.presented, deps.now())) as Exclude<
      Caller,
      { by: 'system' }
    >
    if (caller.by === 'invitation' || caller.by === 'code')
      throw new AppError('not-allowed', (words) => words.errors_join_first())
    const state = await deps.states.read(deps.db, planId)
    if (memberOf(state, caller.memberId).status !== 'joined')
      throw new AppError('not-allowed', (words) => words.errors_you_left())
    if (socket.data.planId && socket.data.planId !== planId) await socket.leave(socket.data.planId)
    Object.assign(socket.data, { planId, memberId: caller.memberId })
    await socket.join(planId)
    announce(planId)
    return caller
  }

  const announced = new Map<PlanId, NodeJS.Timeout>()
  /** At most five times a second and plan. */
  function announce(planId: PlanId) {
    if (announced.has(planId)) return
    const send = async () => {
      announced.delete(planId)
      const here = await io.in(planId).fetchSockets()
      const members = [...new Set(here.flatMap(({ data }) => data.memberId ?? []))].sort()
      io.to(planId).emit('presence', members, await clock(planId))
    }
    announced.set(
      planId,
      setTimeout(() => void send().catch((error) => deps.log.error({ err: error }, 'presence failed')), 200),
    )
  }

  async function resume(socket: RoomSocket, request: { planId?: PlanId; after: number }): Promise<Resumed> {
    const planId = request?.planId ?? socket.data.planId
    if (typeof planId !== 'string' || !Number.isSafeInteger(request?.after) || request.after < 0) {
      throw new AppError('invalid-input', (words) => words.errors_say_which_plan_and_entries())
    }
    const { memberId } = await enter(socket, planId)
    const state = await deps.states.read(deps.db, planId)
    const reset = request.after > state.size
    const texts = await listEntryTexts(deps.db, planId, reset ? 0 : request.after, RESUME_AT_MOST)
    const entries = texts.map(decodeEntry)
    const opened = openFor(await sealedIn(deps.db, planId, entries), memberOf(state, memberId))
    const cards = await readCards(deps.db, planId, state, memberId)
    const spotlight = await readSpotlight(deps, planId, state)
    const hands = runsMeeting(state, memberId) ? await readHands(deps.db, planId, state) : null
    const conduct = await conductFor(planId, state, memberId)
    const now = await clock(planId, state)
    return { ok: true, entries, opened, head: state.size, reset, clock: now, cards, hands, conduct, spotlight }
  }

  async function tell(published: Published): Promise<void> {
    await tellEntries(published)
    if (published.entries.some(({ kind }) => LIGHTS.includes(kind))) await spotlights.show(published.planId)
  }

  async function tellEntries({ planId, entries, state }: Published): Promise<void> {
    const sealed = await sealedIn(deps.db, planId, entries)
    const now = await clock(planId, state)
    const forAll = openForAll(sealed)
    if (forAll) return void io.to(planId).emit('entries', [...entries], forAll, now)
    const here = (await io.in(planId).fetchSockets()).flatMap(({ id, data }) => {
      const member = data.memberId && state.members.get(data.memberId)
      return member ? [[id, member] as const] : []
    })
    // One broadcast a version: Socket.IO frames it once, and each socket is a room of its own.
    for (const { to, opened } of byAudience(sealed, here)) io.to(to).emit('entries', [...entries], opened, now)
  }

  io.on('connection', (socket) => {
    socket.on('command', async (input, reply) => {
      const answer = typeof reply === 'function' ? reply : () => {}
      try {
        const { planId: named, ...command } = (input ?? {}) as { planId?: PlanId }
        const planId = named ?? socket.data.planId
        if (typeof planId !== 'string') throw new AppError('invalid-input', (words) => words.errors_say_which_plan())
        const caller = await callerOf(deps.db, planId, socket.data.presented, deps.now())
        await limits.spend(caller)
        const outcome = await execute(deps, caller, parseCommand(command))
        answer(outcome.ok ? outcome : { ok: false, refusals: outcome.refusals })
      } catch (error) {
        if (!isAppError(error)) deps.log.error({ err: error }, 'a room command broke')
        answer({ ok: false, error: errorOf(error, socket) })
      }
    })
    socket.on('resume', async (request, reply) => {
      try {
        const resumed = await resume(socket, request)
        if (typeof reply === 'function') reply(resumed)
        else if (resumed.ok) socket.emit('entries', resumed.entries, resumed.opened, resumed.clock)
      } catch (error) {
        if (!isAppError(error)) deps.log.error({ err: error }, 'resuming broke')
        if (typeof reply === 'function') reply({ ok: false, error: errorOf(error, socket) })
      }
    })
    socket.on('disconnect', () => {
      if (socket.data.planId) announce(socket.data.planId)
    })
  })

  return {
    publish: createOutbox(tell, (error) => deps.log.error({ err: error }, 'telling a room failed')),
    showCards: async (planId) => {
      const state = await deps.states.read(deps.db, planId)
      const cards = await listCards(deps.db, planId)
      for (const socket of await io.in(planId).fetchSockets()) {
        const { memberId } = socket.data
        if (memberId) socket.emit('cards', cardsFor(cards, memberId, runsMeeting(state, memberId)))
      }
    },
    showHands: async (planId) => {
      const state = await deps.states.read(deps.db, planId)
      const hands = await readHands(deps.db, planId, state)
      for (const socket of await io.in(planId).fetchSockets()) {
        const { memberId } = socket.data
        if (memberId && runsMeeting(state, memberId)) socket.emit('hands', hands)
      }
    },
    showConduct: async (planId, members) => {
      const state = await deps.states.read(deps.db, planId)
      for (const socket of await io.in(planId).fetchSockets()) {
        const { memberId } = socket.data
        if (memberId && members.includes(memberId)) socket.emit('conduct', await conductFor(planId, state, memberId))
      }
    },
    wrote: spotlights.changed,
    remind: async (planId, reminder) => {
      const state = await deps.states.read(deps.db, planId)
      for (const socket of await io.in(planId).fetchSockets()) {
        const { memberId } = socket.data
        const isTold = memberId === reminder.member || (!!memberId && runsMeeting(state, memberId))
        if (isTold) socket.emit('time', reminder)
      }
    },
    disconnect: (planId, memberId) => {
      for (const socket of io.sockets.sockets.values()) {
        if (socket.data.planId === planId && socket.data.memberId === memberId) socket.disconnect(true)
      }
    },
    sockets: () => io.sockets.sockets.size,
    close: async () => {
      for (const timer of announced.values()) clearTimeout(timer)
      spotlights.close()
      await io.close()
    },
  }
}

const errorOf = (error: unknown, { data }: RoomSocket) => ({
  code: isAppError(error) ? error.code : 'broken',
  message: toUserMessage(error, wordsIn(data.presented.locale ?? 'en')),
})
