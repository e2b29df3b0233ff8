import { changeMailAddress, findMailAddress } from '#db/mail.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { renewFeed } from '#server/calendar/feed.ts'
import type { Deps } from '#server/deps.ts'
import { execute } from '#server/execute.ts'
import { confirmLink, offLink } from '#server/mail/links.ts'
import { commandId } from './world.ts'

type People = Record<'citizen' | 'voter' | 'professional', MemberId>

/** Where no mail server answers: what is sent waits. */
export const SILENT_MAIL = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'plans@example.org' }

/** People who want to be told by mail: one is, one has not said yes yet, one cannot be reached. And a calendar. */
export async function tellByMail(deps: Deps, planId: PlanId, people: People) {
  const set = async (memberId: MemberId, state: 'waiting' | 'confirmed' | 'refused') => {
    const command = { type: 'mail.set', address: `${state}@example.org`, invitations: true, words: true } as const
    const request = { commandId: commandId(), command: { ...command, digest: 'weekly' as const } }
    await execute(deps, { by: 'credential', planId, memberId }, request)
    const address = await findMailAddress(deps.db, { planId, memberId })
    if (!address) throw new Error('The address was not kept.')
    await deps.db.transaction().execute((trx) => changeMailAddress(trx, address.id, { state }))
    return address
  }
  const confirmed = await set(people.citizen, 'confirmed')
  const waiting = await set(people.voter, 'waiting')
  await set(people.professional, 'refused')
  const owner = [{ planId, memberId: people.citizen }]
  await deps.db.transaction().execute((trx) => renewFeed(trx, deps, owner, 'en'))
  const path = (link: string) => new URL(link).pathname
  return {
    confirmMail: path(confirmLink(deps, waiting)),
    confirmedMail: path(confirmLink(deps, confirmed)),
    mailOff: path(offLink(deps, confirmed)),
  }
}
