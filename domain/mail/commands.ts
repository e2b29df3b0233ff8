import { z } from 'zod'
import { email, say } from '../input.ts'
import { DIGESTS, isBareAddress } from './choices.ts'

const address = email.refine(isBareAddress, say('errors_input_no_email'))
/** A zone that this machine knows: nothing else can be made into a time of day. */
const zone = z.string().max(64).refine(isZone, say('errors_input_no_zone'))

export const MailSet = z
  .strictObject({
    type: z.literal('mail.set'),
    address,
    invitations: z.boolean(),
    words: z.boolean(),
    digest: z.enum(DIGESTS),
    zone: zone.optional(),
  })
  .describe(
    'Give an e-mail address of your own, and say what you want to be told by mail. Nothing else is sent before you have opened the link that goes there. Nobody else reads it.',
  )
export const MailForget = z
  .strictObject({ type: z.literal('mail.forget') })
  .describe('Take your e-mail address back. No more mail is sent.')

export const mailCommands = [MailSet, MailForget] as const

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
