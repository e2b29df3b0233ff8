import { findDemo } from '#db/demo.ts'
import { changeMailAddress, deleteMailAddress, findMailAddress, type MailAddress, saveMailAddress } from '#db/mail.ts'
import { countAsked } from '#db/outbox.ts'
import { AppError } from '#domain/app-error.ts'
import type { Digest } from '#domain/mail/choices.ts'
import { DAY } from '#domain/time.ts'
import { linkHashes } from '../mail/links.ts'
import { queue, queueMeetingsToCome } from '../mail/outbox.ts'
import type { Handlers } from './handlers.ts'

/** Addresses that one member may have us write to in a day: nobody is to be pestered through us. */
const ASKED_A_DAY = 4

export const mailHandlers = {
  'mail.set': {
    effects: async ({ trx, deps, planId, state, me, caller }, { address, zone, type: _, ...choices }) => {
      if (!me) return
      if (!deps.mailer) throw new AppError('invalid-input', (words) => words.errors_mail_not_set_up())
      // Anybody can be anybody there, so anybody could have mail sent to anybody.
      if (await findDemo(trx, planId)) throw new AppError('invalid-input', (words) => words.errors_mail_in_demo())
      const now = deps.now()
      const known = await findMailAddress(trx, { planId, memberId: me.id })
      const locale = caller.locale ?? known?.locale ?? 'en'
      const digestAt = nextDigest(choices.digest, known, now)
      const changes = { ...choices, locale, zone: zone ?? known?.zone ?? 'UTC', digestAt }
      // What was refused is tried anew: the address may work again, and they say that it is theirs once more.
      if (known?.address === address && known.state === 'confirmed') {
        const newsAt = choices.words && !known.words ? now : known.newsAt
        await changeMailAddress(trx, known.id, { ...changes, newsAt })
        if (choices.invitations) await queueMeetingsToCome(trx, { ...known, ...changes }, state, now)
        return
      }
      const asked = await countAsked(trx, { planId, memberId: me.id }, now - DAY)
      if (asked >= ASKED_A_DAY) throw new AppError('too-many', (words) => words.errors_mail_too_many())
      const id = deps.newId()
      const given: MailAddress = {
        ...{ planId, memberId: me.id, id, address, ...changes, ...linkHashes(deps, id) },
        ...{ state: 'waiting', askedAt: now, newsAt: now },
      }
      await saveMailAddress(trx, given)
      await queue(trx, given, { kind: 'confirm' }, now)
    },
  },
  'mail.forget': {
    effects: async ({ trx, planId, me }) => {
      if (me) await deleteMailAddress(trx, { planId, memberId: me.id })
    },
  },
} satisfies Handlers

/** The time of the next one stays, unless they choose another rhythm now. */
function nextDigest(digest: Digest, known: MailAddress | undefined, now: number): number {
  if (known?.digest === digest) return known.digestAt
  return now + (digest === 'weekly' ? 7 * DAY : DAY)
}
