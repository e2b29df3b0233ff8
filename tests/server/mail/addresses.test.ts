import { afterEach, beforeEach, expect, test } from 'vitest'
import { listEntryTexts } from '#db/log.ts'
import type { PlanId } from '#domain/ids.ts'
import { DAY } from '#domain/time.ts'
import { confirmByLink } from '#server/mail/by-link.ts'
import { type MailPlan, startMailPlan } from '#tests/support/mail-plan.ts'
import { startTestServer } from '#tests/support/server.ts'
import { tokenIn } from '#tests/support/smtp.ts'

let here: MailPlan
beforeEach(async () => {
  here = await startMailPlan()
})
afterEach(() => here.close())

test.each([
  'ann@example.org\r\nBcc: eve@example.org',
  'ann@example.org, eve@example.org',
  'Ann <ann@example.org>',
  'ann@example.org\n',
  '"ann\r\n"@example.org',
  'ann',
])('%j is not one address', async (address) => {
  const { status } = await here.set(here.ann.token, { address })
  await here.server.jobs.run()
  expect([status, here.smtp.received]).toEqual([400, []])
})

test('an address that got into the database in another way reaches nobody else either', async () => {
  await here.confirm(here.ann.token, { address: 'ann@example.org' })
  const address = 'ann@example.org\r\nRCPT TO:<eve@example.org>, eve@example.org'
  await here.server.deps.db.updateTable('mail_address').set({ address }).execute()
  await here.schedule('Buses')
  expect(here.smtp.received.map(({ to }) => to)).toEqual([['ann@example.org']])
})

test('a title cannot add a line to the head of a letter', async () => {
  await here.confirm(here.ann.token, { address: 'ann@example.org' })
  await here.schedule('Buses\r\nBcc: eve@example.org\r\n\r\nBody')
  const [, letter] = here.smtp.received
  expect(letter?.to).toEqual(['ann@example.org'])
  expect(letter?.mail.bcc ?? []).toEqual([])
  expect(letter?.mail.subject).toBe('Meeting: Buses Bcc: eve@example.org Body')
})

test('a new address makes the links of the old one stop, and each link works for a week', async () => {
  await here.set(here.ann.token, { address: 'old@example.org' })
  await here.server.jobs.run()
  await here.set(here.ann.token, { address: 'ann@example.org' })
  await here.server.jobs.run()
  const [old, mine] = here.smtp.received
  await expect(confirmByLink(here.server.deps, tokenIn(old!, '/mail/confirm/'))).rejects.toThrow()
  here.server.wait(7 * DAY + 1)
  await expect(confirmByLink(here.server.deps, tokenIn(mine!, '/mail/confirm/'))).rejects.toThrow()
})

test('nobody is pestered: four new addresses a day, and taking one back frees none', async () => {
  for (const n of [1, 2, 3, 4]) {
    expect((await here.set(here.ann.token, { address: `a${n}@example.org` })).status).toBe(200)
    await here.command(here.ann.token, 'mail.forget')
  }
  expect((await here.set(here.ann.token, { address: 'a5@example.org' })).status).toBe(429)
  here.server.wait(DAY)
  expect((await here.set(here.ann.token, { address: 'a5@example.org' })).status).toBe(200)
})

test('an address stands in no log, and its owner alone can take it back', async () => {
  await here.confirm(here.ann.token, { address: 'ann@example.org' })
  const log = await listEntryTexts(here.server.deps.db, here.planId as PlanId, 0, 1000)
  expect(log.join()).not.toContain('ann@example.org')
  await here.command(here.guide.token, 'mail.forget')
  expect(await here.server.deps.db.selectFrom('mail_address').select('address').execute()).toHaveLength(1)
  await here.command(here.ann.token, 'mail.forget')
  expect(await here.server.deps.db.selectFrom('mail_address').select('address').execute()).toEqual([])
})

test('where no mail server is set, an address is not even kept', async () => {
  const server = await startTestServer()
  const { planId, member } = await server.api.start()
  const wanted = { address: 'a@example.org', invitations: true, words: true, digest: 'daily' }
  const { status, body } = await server.api.command(planId, member.token, 'mail.set', wanted)
  expect([status, body.detail]).toEqual([400, 'This site sends no mail. Everything stands on its pages.'])
  expect(await server.deps.db.selectFrom('mail_address').selectAll().execute()).toEqual([])
  await server.close()
})
