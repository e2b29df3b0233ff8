import { z } from 'zod'
import { ballotId, fraction, instant, lotId, objectionId, say, sectionKey, words } from '../input.ts'
import { CHOOSING_IDS } from './choosing/methods.ts'
import { KANER_B } from './methods/gradients8.ts'
import { METHOD_IDS, METHODS } from './methods.ts'
import { PURPOSES } from './purposes.ts'
import { type AnyMethodId, BALLOT_KINDS } from './state.ts'

const Subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('section'), section: sectionKey }),
  z.strictObject({ kind: z.literal('plan') }),
  z.strictObject({ kind: z.literal('question'), text: words(1000), cy: words(1000).optional() }),
])

/** They stand beside a result, and are asked for by nobody. */
const SECOND_OPINIONS: readonly string[] = ['borda', 'ranked-pairs']

/** A billion: more would not be counted in whole pounds by anybody who decides here. */
const amount = z.int().min(1).max(1e9)
const Option = z.strictObject({
  id: z
    .string()
    .regex(/^[\w-]{1,100}$/)
    .optional(),
  en: words(100),
  cy: words(100).optional(),
  cost: amount.optional(),
  /** Of `time`: when it would begin. */
  at: instant.optional(),
})

export const BallotOpen = z
  .strictObject({
    type: z.literal('ballot.open'),
    subject: Subject,
    kind: z.enum(BALLOT_KINDS as ['deciding', 'sensing', 'procedural']).default('deciding'),
    method: z.enum([...METHOD_IDS, ...CHOOSING_IDS] as [AnyMethodId, ...AnyMethodId[]], {
      error: ({ input }) =>
        SECOND_OPINIONS.includes(input as string) ? say('errors_input_second_opinion') : undefined,
    }),
    /** What it is for, if somebody says so: then another way to decide than is proposed for that needs a reason. */
    purpose: z.enum(PURPOSES).optional(),
    methodReason: words(1000, 20).optional(),
    /** Of `gradients8`: which of the two lists of words people read. */
    wording: z.enum([METHODS.gradients8.wording, KANER_B] as [string, ...string[]]).optional(),
    /** Of `fist5`: when it passes. */
    passes: z.enum(['all-three', 'median-three']).optional(),
    /** What people choose from, where they choose among options; consent, gradients8 and majority have their own. */
    options: z
      .array(z.union([words(100), Option]))
      .max(20)
      .optional(),
    /** Of `approval`: how many options win. */
    winners: z.int().min(1).max(20).optional(),
    /** Of `approval`: the share of papers that must tick what wins. */
    bar: fraction.extend({ strict: z.boolean().default(false) }).optional(),
    /** Of `score`: the two with most points stand against each other once more. */
    runoff: z.boolean().optional(),
    /** Of `budget-es`: what there is to spend, in the units of the costs. */
    budget: amount.optional(),
    /** Of `dots`: how many each person shares out. */
    dots: z.int().min(1).max(100).optional(),
    threshold: fraction
      .extend({ strict: z.boolean().default(false), base: z.enum(['yes+no', 'roll']).default('yes+no') })
      .optional(),
    secrecy: z.literal('confidential').default('confidential'),
    /** A prepared lot, of a vote that chooses: it settles a tie. The method `lot` needs one. */
    lot: lotId.optional(),
    closesAt: instant,
    closesWhenAll: z.boolean().default(false),
    correction: z.boolean().default(false),
    /** Of large groups: if one side is for it and the other is not, people talk once more before it counts. */
    sidesCompared: z.boolean().default(false),
    /** Of large groups: how each side voted is told with the result. */
    breakdown: z.boolean().optional(),
    /** So many of all who have a vote must be for it, in place of a number that takes part. */
    yesQuorum: fraction.optional(),
  })
  .describe('Put exactly this text, or a question, to an equal vote. Writing in it pauses until the vote is over.')

/** What a paper says; which of these it is belongs to the method. Never more than `isChoice` takes. */
export const choice = z.union([
  z.string().max(100),
  z.array(z.string().max(100)).max(20),
  z.array(z.array(z.string().max(100)).max(21)).max(21),
  z.record(z.string().max(100), z.int().min(0).max(1000)),
])

const SignedPaper = z.strictObject({
  choice,
  key: z.string().regex(/^[A-Za-z0-9_-]{43}$/, say('errors_input_no_key')),
  rev: z.int().min(1).max(1_000_000),
  sig: z.string().regex(/^[A-Za-z0-9_-]{86}$/, say('errors_input_no_signature')),
})
export const BallotCast = z
  .strictObject({
    type: z.literal('ballot.cast'),
    ballotId,
    choice: choice.optional(),
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
