import { expect, test } from 'vitest'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { writeSection } from '#server/documents/write.ts'
import { look, press } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'
import { docOf } from '#tests/support/world.ts'

// What happened to somebody's words: told to them, and to nobody else.

const here = workshopForEach()
const REASON = 'There is no lift yet, it comes in May.'

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('a suggestion is refused, and its author reads why where they look anyway, %s', async (_how, javaScriptEnabled) => {
  const plan = `/plans/${here.workshop.planId}`
  const part = `${plan}/sections/why`
  const ann = await here.workshop.join('citizen', 'Ann Price', { javaScriptEnabled })
  const ben = await here.workshop.join('professional', 'Ben Cole', { javaScriptEnabled })
  const { db } = here.app.running.deps
  const text = docOf('The stairs are steep.')
  await writeSection(db, here.app.clock.now, here.workshop.planId as PlanId, 'why', ann.id as MemberId, text)

  await ann.page.goto(`${plan}/my-words`)
  await ann.page.getByText('You have not given any words yet').waitFor()
  await ann.page.goto(`${part}/suggest`)
  await ann.page.getByRole('link', { name: 'Change this paragraph 1' }).click()
  await ann.page.getByLabel('How should it read?').fill('There is a lift.')
  await ann.page.getByRole('button', { name: 'Send my suggestion' }).click()
  await ann.page.getByText('Thank you. Everybody can read your suggestion now.').waitFor()
  await ann.page.goto(plan)
  await ann.page.getByText('There is nothing new from the last 30 days.').waitFor()

  await ben.page.goto(`${part}/suggestions`)
  await ben.page.getByText('Say no, with a reason').click()
  await ben.page.getByLabel('Why not?').fill(REASON)
  await press(ben.page, 'Say no')
  await ben.page.getByText('You said no.').waitFor()

  await ann.page.goto('/')
  await ann.page.getByRole('link', { name: 'There is news about your words' }).waitFor()
  await ann.page.goto(plan)
  const news = ann.page.getByRole('region', { name: 'What happened to your words' })
  expect(await news.getByRole('listitem').textContent()).toMatch(/^Ben Cole said no to your suggestion for “Why/)
  expect(await news.textContent()).toContain(REASON)
  await news.getByRole('link', { name: 'See all your words, and what happened to them' }).click()
  await ann.page.getByRole('heading', { name: 'Your words, and what happened to them' }).waitFor()
  const line = ann.page.getByRole('listitem').filter({ hasText: 'said no to' })
  expect(await line.textContent()).toMatch(/Ben Cole said no[\s\S]*There is a lift\.[\s\S]*it comes in May/)
  await line.getByRole('link', { name: /^your suggestion for/ }).click()
  await ann.page.waitForURL(/\/suggestions#/)
  if (javaScriptEnabled) await look(ann, `${plan}/my-words`)

  for (const page of [plan, `${plan}/my-words`, '/']) {
    await ben.page.goto(page)
    await ben.page.getByRole('main').waitFor()
    expect(await ben.page.getByText(/^(What happened to your words|There is news about your words)$/).count()).toBe(0)
    expect(await ben.page.getByText(REASON).count()).toBe(0)
  }
  const stranger = await here.browser.newContext()
  const answer = await stranger.request.get(`${here.app.url}${plan}/my-words`)
  expect([answer.status(), await answer.text()]).toEqual([401, expect.not.stringContaining(REASON)])
  await stranger.close()
})
