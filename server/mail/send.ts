import type { Writer } from '#db/client.ts'
import { changeMailAddress, findMailAddress, type MailAddress } from '#db/mail.ts'
import { dropWaiting, endMessage, listDueMessages, type OutboxRow, retryMessage, takeMessage } from '#db/outbox.ts'
import { HOUR, MINUTE } from '#domain/time.ts'
import type { Deps } from '../deps.ts'
import { composeLetter } from './compose.ts'
import { offLink } from './links.ts'
import { messageId, type What } from './outbox.ts'
import type { Delivery, Mailer } from './transport.ts'

/** Messages in one round; the next follows at once while there are more. */
const AT_ONCE = 50
/** After so many tries, which take about two days, nobody waits for it any more. */
const MOST_TRIES = 16
const LONGEST_WAIT = 6 * HOUR

/** Sends what is due, one after the other. True where there may be more. */
export async function sendDue(deps: Deps, mailer: Mailer, stop: AbortSignal): Promise<boolean> {
  const due = await listDueMessages(deps.db, deps.now(), AT_ONCE)
  for (const message of due) {
    if (stop.aborted) return false
    await sendOne(deps, mailer, message)
  }
  return due.length === AT_ONCE
}

/**
 * Taken before it is handed over: whoever is killed in between leaves a message of which nobody knows whether it came,
 * and it is not sent again. Twice the same letter worries people; what it tells is on their pages anyway.
 */
async function sendOne(deps: Deps, mailer: Mailer, message: OutboxRow): Promise<void> {
  const inside = <T>(run: (trx: Writer) => Promise<T>) => deps.db.transaction().execute(run)
  if (!(await inside((trx) => takeMessage(trx, message.id)))) return
  const what = JSON.parse(message.what) as What
  const address = await findMailAddress(deps.db, message)
  const isTheirs = address && messageId(address.id, what) === message.id
  const letter = isTheirs ? await composeLetter(deps, what, address, mailer.from) : null
  if (!address || !letter) return inside((trx) => endMessage(trx, message.id, 'dropped'))
  const delivery = await mailer.send({ id: message.id, to: address.address, off: offLink(deps, address), letter })
  await inside((trx) => note(trx, deps, { message, address, delivery }))
}

type Sent = { message: OutboxRow; address: MailAddress; delivery: Delivery }

async function note(trx: Writer, deps: Deps, { message, address, delivery }: Sent): Promise<void> {
  const { planId } = message
  if (delivery.came === 'sent') return endMessage(trx, message.id, 'sent')
  if (delivery.came === 'refused') {
    deps.log.info({ planId }, 'a mail server refused a message for good')
    await endMessage(trx, message.id, 'dropped')
    await changeMailAddress(trx, address.id, { state: 'refused' })
    return dropWaiting(trx, message)
  }
  const tries = message.tries + 1
  deps.log.warn({ planId, tries, why: delivery.why }, 'a message could not be sent')
  if (tries >= MOST_TRIES) return endMessage(trx, message.id, 'dropped')
  const wait = Math.min(MINUTE * 2 ** (tries - 1), LONGEST_WAIT)
  return retryMessage(trx, message.id, { tries, dueAt: deps.now() + wait })
}
