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

test('a question to answer in one’s own time waits in it until one has answered', async () => {
  await start('daily')
  const startsAt = new Date(here.server.clock.now).toISOString()
  const round = { kind: 'async', title: 'A round', startsAt, minutes: 7 * 24 * 60 }
  const { sessionId } = (await here.command(here.guide.token, 'session.schedule', round)).body.result as {
    sessionId: string
  }
  const asked = await here.command(here.guide.token, 'question.open', { sessionId, text: 'What helps you?' })
  const { questionId } = asked.body.result as { questionId: string }
  await pass(1)
  expect(digests()[0]?.mail.text).toContain(`/questions/${questionId})`)
  await here.command(here.ann.token, 'answer.write', { questionId, text: 'The bus.' })
  await pass(1)
  expect(digests()[1]?.mail.text).not.toContain('/questions/')
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
