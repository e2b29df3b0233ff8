import { z } from 'zod'
import { METHOD_IDS } from '../ballots/methods.ts'
import { amendmentId, fraction, words } from '../input.ts'
import { PRINCIPLES, type Principle } from './principles.ts'

const Change = z.discriminatedUnion('kind', [
  /** Another number for a rule: `num/den` in the unit of its setting. */
  z.strictObject({ kind: z.literal('setting'), rule: z.string().max(80), setting: z.string().max(40), to: fraction }),
  /** How the group decides where nothing else is said. */
  z.strictObject({
    kind: z.literal('method'),
    to: z.enum(METHOD_IDS as ['consent', ...(typeof METHOD_IDS)[number][]]),
  }),
  /** All that the group promises each other, in the order in which it is read. */
  z.strictObject({
    kind: z.literal('principles'),
    to: z
      .array(z.enum(PRINCIPLES as [Principle, ...Principle[]]))
      .min(1)
      .max(PRINCIPLES.length),
  }),
])

export const CharterPropose = z
  .strictObject({ type: z.literal('charter.propose'), change: Change, why: words(1000).optional() })
  .describe(
    'Ask the group to change how it works: an equal vote, open as long as any. To loosen a rule takes two thirds and a citizen’s signature.',
  )
export const CharterSign = z
  .strictObject({ type: z.literal('charter.sign'), amendmentId })
  .describe('Sign, as a citizen, that a rule is loosened as two thirds of the group want it.')

export const charterCommands = [CharterPropose, CharterSign] as const
