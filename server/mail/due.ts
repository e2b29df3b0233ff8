import { changeMailAddress, listDueForDigest, listDueForNews, type MailAddress } from '#db/mail.ts'
import { DAY, HOUR, MINUTE } from '#domain/time.ts'
import type { Deps } from '../deps.ts'
import { queue } from './outbox.ts'
import { newsBetween } from './words.ts'

/** People are told of their words so often at most: an hour's answers come in one letter. */
const NEWS_EVERY = HOUR
/** What is said now may still be on its way into the database. */
const SETTLED = MINUTE
const AT_ONCE = 50

/**
 * Puts into the outbox what time alone brings. What was looked at moves on in the same transaction, so that nothing is
 * told twice, and nothing is left out.
 */
export async function queueDue(deps: Deps): Promise<void> {
  for (const address of await listDueForNews(deps.db, deps.now() - NEWS_EVERY, AT_ONCE)) await queueNews(deps, address)
  for (const address of await listDueForDigest(deps.db, deps.now(), AT_ONCE)) await queueDigest(deps, address)
}

async function queueNews(deps: Deps, address: MailAddress): Promise<void> {
  const now = deps.now()
  const { newsAt: since } = address
  const until = now - SETTLED
  const news = await newsBetween(deps, address, since, until)
  await deps.db.transaction().execute(async (trx) => {
    if (news.length > 0) await queue(trx, address, { kind: 'words', since, until }, now)
    await changeMailAddress(trx, address.id, { newsAt: until })
  })
}

/** Whether there is anything to say in it is seen when it is written. One that was missed is not sent later besides. */
async function queueDigest(deps: Deps, address: MailAddress): Promise<void> {
  const now = deps.now()
  const every = address.digest === 'weekly' ? 7 * DAY : DAY
  const since = address.digestAt - every
  const next = address.digestAt + every
  await deps.db.transaction().execute(async (trx) => {
    await queue(trx, address, { kind: 'digest', since, until: now }, now)
    await changeMailAddress(trx, address.id, { digestAt: next > now ? next : now + every })
  })
}
