import { afterEach, beforeEach, expect, test } from 'vitest'
import { HOUR, MINUTE } from '#domain/time.ts'
import { type MailPlan, startMailPlan } from '#tests/support/mail-plan.ts'

const ANN = 'ann@example.org'
let here: MailPlan
let ben: { token: string }
beforeEach(async () => {
  here = await startMailPlan()
  ben = await here.server.api.join(here.planId, here.guide.token, 'professional', 'Ben Cole')
})
afterEach(() => here.close())

const news = () => here.smtp.to(ANN).slice(1)
const ask = async (text: string) =>
  (await here.command(here.ann.token, 'explain.ask', { section: 'why', text })).body.result.explainId as string
const answer = (explainId: string, text: string) => here.command(ben.token, 'explain.answer', { explainId, text })
async function later() {
  here.server.wait(HOUR + 2 * MINUTE)
  await here.server.jobs.run()
}

test('an hour’s answers come in one letter, in the sentences of the page, once', async () => {
  await here.confirm(here.ann.token, { address: ANN, words: true } as { address: string })
  await answer(await ask('What is a tank?'), 'A bottle of <oxygen>.')
  await answer(await ask('What is rehab?'), 'Getting well again.')
  await here.server.jobs.run()
  expect(news()).toEqual([])
  await later()
  await later()
  const [letter, ...more] = news()
  expect(more).toEqual([])
  expect(letter?.mail.subject).toBe('News about your words')
  expect(letter?.mail.text).toContain('> A bottle of <oxygen>.')
  expect(letter?.mail.text).toContain('> Getting well again.')
  expect(letter?.mail.text?.match(/^> /gm)).toHaveLength(2)
  expect(letter?.mail.text).toContain(`${here.server.deps.publicUrl}/plans/${here.planId}/sections/why/ready#`)
  expect(letter?.mail.html).toContain('<blockquote dir="auto">A bottle of &lt;oxygen&gt;.</blockquote>')
  await answer(await ask('What is a tank top?'), 'A shirt.')
  await later()
  expect(news()).toHaveLength(2)
  expect(news()[1]?.mail.text).not.toContain('oxygen')
})

test('whoever has not asked for it, or has left, is told nothing', async () => {
  await here.confirm(here.ann.token, { address: ANN })
  await answer(await ask('What is a tank?'), 'A bottle.')
  await later()
  expect(news()).toEqual([])
  await here.set(here.ann.token, { words: true })
  await answer(await ask('What is rehab?'), 'Getting well.')
  await here.command(here.ann.token, 'member.leave', { words: 'keep' })
  await later()
  expect(news()).toEqual([])
})
