import { z } from 'zod'
import { ballotId, fraction, instant, objectionId, say, sectionKey, words } from '../input.ts'
import { METHOD_IDS } from './methods.ts'
import { BALLOT_KINDS } from './state.ts'

const Subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('section'), section: sectionKey }),
  z.strictObject({ kind: z.literal('plan') }),
  z.strictObject({ kind: z.literal('question'), text: words(1000), cy: words(1000).optional() }),
])

export const BallotOpen = z
  .strictObject({
    type: z.literal('ballot.open'),
    subject: Subject,
    kind: z.enum(BALLOT_KINDS as ['deciding', 'sensing', 'procedural']).default('deciding'),
    method: z.enum(METHOD_IDS as ['consent', ...(typeof METHOD_IDS)[number][]]),
    /** The three methods of this release have their own options; naming others is refused. */
    options: z.array(z.string().max(100)).max(20).optional(),
    threshold: fraction
      .extend({ strict: z.boolean().default(false), base: z.enum(['yes+no', 'roll']).default('yes+no') })
      .optional(),
    secrecy: z.literal('confidential').default('confidential'),
    closesAt: instant,
    closesWhenAll: z.boolean().default(false),
    correction: z.boolean().default(false),
    /** Of large groups: if one side is for it and the other is not, people talk once more before it counts. */
    sidesCompared: z.boolean().default(false),
  })
  .describe('Put exactly this text, or a question, to an equal vote. Writing in it pauses until the vote is over.')

const SignedPaper = z.strictObject({
  choice: z.string().max(100),
  key: z.string().regex(/^[A-Za-z0-9_-]{43}$/, say('errors_input_no_key')),
  rev: z.int().min(1).max(1_000_000),
  sig: z.string().regex(/^[A-Za-z0-9_-]{86}$/, say('errors_input_no_signature')),
})
export const BallotCast = z
  .strictObject({
    type: z.literal('ballot.cast'),
    ballotId,
    choice: z.string().max(100).optional(),
    paper: SignedPaper.optional(),
  })
  .refine((cast) => (cast.choice === undefined) !== (cast.paper === undefined), say('errors_input_choice_or_paper'))
  .describe('Vote, or change your vote while the vote is open. With `choice` the server makes and signs the paper.')
export const BallotClose = z
  .strictObject({ type: z.literal('ballot.close'), ballotId })
  .describe('Close a vote whose time is over and count it.')
export const BallotNotice = z
  .strictObject({ type: z.literal('ballot.notice'), ballotId })
  .describe('Announce that everybody has voted. The server does this by itself.')
export const BallotCancel = z
  .strictObject({ type: z.literal('ballot.cancel'), ballotId, reason: words(1000, 20) })
  .describe('Call off a vote; needs a second signature. Papers are destroyed unread.')
export const ObjectionRaise = z
  .strictObject({
    type: z.literal('objection.raise'),
    ballotId,
    text: words(3000),
    anonymous: z.boolean().default(false),
  })
  .describe('Say openly what you object to, with or without your name. Your paper stays secret.')
export const ObjectionWithdraw = z
  .strictObject({ type: z.literal('objection.withdraw'), objectionId })
  .describe('Take your objection back. Nobody else can.')

export const ballotCommands = [
  BallotOpen,
  BallotCast,
  BallotClose,
  BallotNotice,
  BallotCancel,
  ObjectionRaise,
  ObjectionWithdraw,
] as const
