import { z } from 'zod'
import { choice } from '../ballots/commands.ts'
import { ballotId, instant, memberId, say, words } from '../input.ts'
import { WAIVERS, WAYS } from './state.ts'

const way = z.enum(WAYS)

export const HelperAgree = z
  .strictObject({
    type: z.literal('helper.agree'),
    helperId: memberId,
    ways: z.array(way).min(1, say('errors_input_empty')).max(WAYS.length),
    /** What the member goes without. Only ever their own choice: a guide who records for them cannot say it. */
    waives: z.array(z.enum(WAIVERS)).max(WAIVERS.length).default([]),
    /** By a guide alone: the member who was asked and said yes. */
    memberId: memberId.optional(),
  })
  .describe('Say who may help you to vote, and how. Private. A guide may record it for somebody whom they asked.')
export const HelperEnd = z
  .strictObject({ type: z.literal('helper.end'), helperId: memberId, memberId: memberId.optional() })
  .describe('End help with voting: as whoever is helped, as the helper, or as the guide who recorded it.')
export const HelperDeclare = z
  .strictObject({ type: z.literal('helper.declare'), memberId, paid: z.boolean() })
  .describe('As a helper: say whether anybody pays you who could gain or lose by this plan. Private.')

export const BallotAssist = z
  .strictObject({
    type: z.literal('ballot.assist'),
    ballotId,
    /** Whose vote it is. */
    memberId,
    way,
    choice,
    /** How they said yes when their answer was read back: on the screen, or aloud. Left out where nobody read it back. */
    confirmed: z.enum(['pressed', 'said']).optional(),
    /** When they gave the answer: said it, or posted it (of that, the day counts). Left out: now. */
    givenAt: instant.optional(),
    /** When a paper came. Left out: now. */
    arrivedAt: instant.optional(),
    /** What they object to, in their words, where the choice needs that; always without a name. */
    objection: words(3000).optional(),
  })
  .describe('Enter the vote of a member who agreed to your help. It goes onto their own seat: they have one paper.')

export const helpingCommands = [HelperAgree, HelperEnd, HelperDeclare, BallotAssist] as const
