import { changeMailAddress, findByLink, type MailAddress } from '#db/mail.ts'
import { dropWaiting } from '#db/outbox.ts'
import { AppError } from '#domain/app-error.ts'
import { NO_MAIL } from '#domain/mail/choices.ts'
import { DAY } from '#domain/time.ts'
import type { Deps } from '../deps.ts'
import { hashToken, isToken, normaliseToken } from '../identity/tokens.ts'
import { queueMeetingsToCome } from './outbox.ts'

/** A link that confirms an address works for so long. */
const CONFIRM_WITHIN = 7 * DAY

/** Whose mail a link in a letter is about. Throws `not-found` for one that is mistyped, replaced or too old. */
export async function findLinked(deps: Deps, use: 'confirm' | 'off', text: string): Promise<MailAddress> {
  const token = normaliseToken(text)
  const found = isToken(token) ? await findByLink(deps.db, `${use}_hash`, hashToken(token)) : undefined
  const isLate = use === 'confirm' && found?.state === 'waiting' && found.askedAt + CONFIRM_WITHIN < deps.now()
  if (!found || isLate) throw new AppError('not-found', (words) => words.errors_mail_link_unknown())
  return found
}

/** It is their address: from now on they are told what they chose, and of meetings to come at once. */
export async function confirmByLink(deps: Deps, token: string): Promise<void> {
  const address = await findLinked(deps, 'confirm', token)
  if (address.state !== 'waiting') return
  const state = await deps.states.read(deps.db, address.planId)
  await deps.db.transaction().execute(async (trx) => {
    await changeMailAddress(trx, address.id, { state: 'confirmed', newsAt: deps.now() })
    if (address.invitations) await queueMeetingsToCome(trx, address, state, deps.now())
  })
  deps.wake()
}

/** No more mail of this plan, by one click. */
export async function offByLink(deps: Deps, token: string): Promise<void> {
  const address = await findLinked(deps, 'off', token)
  await deps.db.transaction().execute(async (trx) => {
    await changeMailAddress(trx, address.id, NO_MAIL)
    await dropWaiting(trx, address)
  })
}
