import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY } from '#domain/time.ts'
import { type MailPlan, startMailPlan } from '#tests/support/mail-plan.ts'

const ANN = 'ann@example.org'
let here: MailPlan
beforeEach(async () => {
  here = await startMailPlan()
})
afterEach(() => here.close())

const digests = () => here.smtp.to(ANN).slice(1)
const start = (digest: string) =>
  here.confirm(here.ann.token, { address: ANN, invitations: false, digest } as { address: string })
async function pass(days: number) {
  for (let day = 0; day < days; day++) {
    here.server.wait(DAY)
    await here.server.jobs.run()
  }
}

test.each([
  ['never', 0],
  ['weekly', 2],
  ['daily', 14],
])('%s: so many letters in two weeks', async (digest, n) => {
  await start(digest)
  await pass(14)
  expect(digests()).toHaveLength(n)
})

test('says what waits, with the way there, and what happened since the last one', async () => {
  await start('daily')
  await here.command(here.guide.token, 'member.invite', { side: 'citizen', name: 'Cem Kaya' })
  await pass(1)
  const [first] = digests()
  expect(first?.mail.subject).toBe('What waits for you: Breathing well')
  const link = `(${here.server.deps.publicUrl}/plans/${here.planId}/when)`
  expect(first?.mail.text).toContain(`* Say when you can come ${link}`)
  expect(first?.mail.text).toMatch(/\* Noor Hassan invited Cem Kaya/)
  expect(first?.mail.html).toContain('<h2>What happened</h2>')
  await pass(1)
  expect(digests()[1]?.mail.text).toContain('Nothing new happened.')
})

test('where nothing waits and nothing happened, nothing is sent', async () => {
  await start('daily')
  await here.command(here.ann.token, 'availability.say', { week: { 'mon-morning': 'can' }, ownTime: false })
  await pass(1)
  const after = digests().length
  await pass(3)
  expect(digests()).toHaveLength(after)
})

test('after a long time without the server, one letter and not one for each day', async () => {
  await start('daily')
  here.server.wait(10 * DAY)
  await here.server.jobs.run()
  expect(digests()).toHaveLength(1)
})

test('whoever leaves gets none', async () => {
  await start('daily')
  await here.command(here.ann.token, 'member.leave', { words: 'keep' })
  await pass(2)
  expect(digests()).toEqual([])
})
