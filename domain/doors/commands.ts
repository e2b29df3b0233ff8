import { z } from 'zod'
import { memberId, name, sessionId } from '../input.ts'
import { SIDES } from '../members/state.ts'

export const JoinCodeMake = z
  .strictObject({ type: z.literal('join-code.make'), sessionId })
  .describe('Make a code by which people come into a meeting as guests. An older one stops working.')
export const GuestJoin = z
  .strictObject({
    type: z.literal('guest.join'),
    sessionId,
    name,
    /** "Are you paid by anyone who funds, runs or commissions this?" Talk is counted by it. */
    side: z.enum(SIDES as ['citizen', 'professional']),
  })
  .describe('Come into a meeting by its code. A guest speaks, writes and suggests, and has no vote.')
export const SeatCardMake = z
  .strictObject({ type: z.literal('seat-card.make'), sessionId, memberIds: z.array(memberId).min(1).max(500) })
  .describe('Make cards by which invited members take their own seats at a meeting, on any device.')
export const SeatCardReplace = z
  .strictObject({ type: z.literal('seat-card.replace'), sessionId, memberId })
  .describe('Give a member another seat card when theirs is lost. The old card and all their devices stop working.')
export const SeatCardUse = z
  .strictObject({ type: z.literal('seat-card.use'), sessionId, name: name.optional() })
  .describe('Take the seat of a card. Whoever takes it for the first time can say how they want to be called.')

export const doorCommands = [JoinCodeMake, GuestJoin, SeatCardMake, SeatCardReplace, SeatCardUse] as const
