import type { Browser, BrowserContextOptions } from 'playwright-core'
import { saveSessionMember } from '#db/identity.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { openSession } from '#server/http/session.ts'
import { type App, openPerson, type Person } from './page.ts'

/** A browser that already stands for this member: for journeys that begin later than with an invitation. */
export async function openMember(
  browser: Browser,
  app: App,
  member: { planId: PlanId; memberId: MemberId },
  options: BrowserContextOptions = {},
): Promise<Person> {
  const { deps } = app.running
  const { hash, setCookie } = await openSession(deps)
  await deps.db.transaction().execute((trx) => saveSessionMember(trx, hash, member))
  const person = await openPerson(browser, app, options)
  const [name = '', value = ''] = setCookie.split(';')[0]!.split('=')
  await person.context.addCookies([{ name, value, url: app.url }])
  return person
}
