import { z } from 'zod'
import { instant, memberId, sessionId, words } from '../input.ts'

const inSession = { sessionId: sessionId.optional() }
/** Another member, for whom the guide does it: people without a device raise a hand. */
const forMember = { memberId: memberId.optional() }
/** When it happened, where that is told late because there was no connection. */
const told = { happenedAt: instant.optional() }

export const QueueJoin = z
  .strictObject({
    type: z.literal('queue.join'),
    ...inSession,
    ...forMember,
    answer: z.boolean().optional(),
    words: words(1000).optional(),
  })
  .describe(
    'Ask to speak; or, as the guide, note a raised hand. `answer`: a direct answer of half a minute. `words`: to be read out.',
  )
export const QueueLeave = z
  .strictObject({ type: z.literal('queue.leave'), ...inSession, ...forMember })
  .describe('Take it back.')
export const TurnGrant = z
  .strictObject({
    type: z.literal('turn.grant'),
    ...inSession,
    ...forMember,
    reason: words(500).optional(),
    ...told,
  })
  .describe('Give the floor to whoever is next, or to the member named; out of order with a reason.')
export const TurnEnd = z
  .strictObject({ type: z.literal('turn.end'), ...inSession, ...forMember, ...told })
  .describe(
    'End your turn (or, as the guide, the turn). `memberId`: whose turn is meant, so that nobody ends the one after it.',
  )
export const TurnPass = z
  .strictObject({ type: z.literal('turn.pass'), ...inSession, ...forMember })
  .describe('Pass: not now, thank you.')
export const TurnDefer = z
  .strictObject({ type: z.literal('turn.defer'), ...inSession, ...forMember })
  .describe('Come back to me later; or, as the guide, to somebody who cannot be reached at the moment.')
export const TurnExtend = z
  .strictObject({ type: z.literal('turn.extend'), ...inSession, reason: words(500).optional() })
  .describe('Give whoever speaks a minute more.')
export const TurnInterrupt = z
  .strictObject({ type: z.literal('turn.interrupt'), ...inSession })
  .describe('Note that whoever speaks was interrupted. By whom is not noted.')
export const FloorInvite = z
  .strictObject({ type: z.literal('floor.invite'), ...inSession })
  .describe('Note that everybody who has not spoken was asked, all at once.')

export const floorCommands = [
  QueueJoin,
  QueueLeave,
  TurnGrant,
  TurnEnd,
  TurnPass,
  TurnDefer,
  TurnExtend,
  TurnInterrupt,
  FloorInvite,
] as const
