import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkshop } from '#tests/app/editor/seats.ts'
import { type App, look, openBrowser, press, startApp } from '#tests/support/page.ts'
import { until } from '#tests/support/server.ts'
import { linkIn, startSmtp, type TestSmtp } from '#tests/support/smtp.ts'

// An address is given, said yes to, told of a meeting, and let go: as its owner does it, with a real mail server.

let smtp: TestSmtp
let app: App
let browser: Browser
beforeAll(async () => {
  smtp = await startSmtp()
  app = await startApp(smtp.environment)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
  await smtp?.close()
})

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('told by mail, and no more, %s', async (_how, javaScriptEnabled) => {
  const workshop = await openWorkshop(app, browser)
  const plan = `/plans/${workshop.planId}`
  const address = `ann-${javaScriptEnabled}@example.org`
  const letters = () => smtp.to(address)
  const arrived = (n: number) => until(() => letters().length === n, `letter ${n}`)
  const ann = await workshop.join('citizen', 'Ann Price', { javaScriptEnabled, viewport: { width: 360, height: 740 } })
  const guide = await workshop.guide({ javaScriptEnabled })

  await ann.page.goto(`${plan}/meetings`)
  await ann.page.getByRole('link', { name: 'told by mail' }).click()
  await ann.page.getByLabel('Your e-mail address').fill('ann at example')
  await press(ann.page, 'Save')
  await ann.page.getByText('This is not an e-mail address.').first().waitFor()
  await ann.page.getByLabel('Your e-mail address').fill(address)
  await press(ann.page, 'Save')
  await ann.page.getByText(`We have written to ${address}.`).waitFor()
  await arrived(1)

  // Looking at the link, as programs do, says nothing yet.
  await ann.page.goto(linkIn(letters()[0]!, '/mail/confirm/'))
  await press(ann.page, 'Yes, this is my address')
  await ann.page.getByText('now goes to this address.').waitFor()

  await guide.page.goto(`${plan}/meetings`)
  await guide.page.getByLabel('What is it about?').fill('Where classes are')
  await guide.page.getByLabel('Each in their own time').check()
  await press(guide.page, 'Plan this meeting')
  await guide.page.getByText('The meeting is planned.').waitFor()
  await arrived(2)
  expect(letters()[1]?.mail.subject).toBe('Meeting: Where classes are')

  const download = ann.page.waitForEvent('download')
  await ann.page.goto(`${plan}/meetings`)
  await ann.page.getByRole('link', { name: /^Put it into my calendar/ }).click()
  expect((await download).suggestedFilename()).toBe('meeting.ics')

  await guide.page.getByRole('button', { name: /^Call off this meeting/ }).click()
  await guide.page.getByText('The meeting is called off.').waitFor()
  await arrived(3)
  await ann.page.goto(`${plan}/meetings`)
  await ann.page.getByText('Called off').waitFor()

  // In a browser that nobody is known in.
  const stranger = await browser.newContext({ javaScriptEnabled })
  const page = await stranger.newPage()
  await page.goto(linkIn(letters()[2]!, '/mail/off/'))
  await press(page, 'Stop all mail')
  await page.getByText('Done. We send you no more mail').waitFor()
  await stranger.close()
  await ann.page.goto(`${plan}/mail`)
  expect(await ann.page.getByLabel('Meetings, with a file for your calendar').isChecked()).toBe(false)

  await press(ann.page, 'Delete my address')
  await ann.page.getByText('Your address is deleted.').waitFor()
  expect(await ann.page.getByLabel('Your e-mail address').inputValue()).toBe('')
  if (javaScriptEnabled) await look(ann, `${plan}/mail`)
  await workshop.close()
})

test('a mail program’s one click is answered with a page and no cookie (RFC 8058)', async () => {
  const workshop = await openWorkshop(app, browser)
  const ann = await workshop.join('citizen', 'Ann Price')
  await ann.page.goto(`/plans/${workshop.planId}/mail`)
  await ann.page.getByLabel('Your e-mail address').fill('click@example.org')
  await press(ann.page, 'Save')
  await until(() => smtp.to('click@example.org').length === 1)
  const [letter] = smtp.to('click@example.org')
  const header = letter?.mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? ''
  const answer = await fetch(header.slice(1, -1), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('We send you no more mail')
  await workshop.close()
})

test('one calendar for all plans: made, added by another program, renewed', async () => {
  const workshop = await openWorkshop(app, browser)
  const ann = await workshop.join('citizen', 'Ann Price')
  await ann.page.goto('/settings')
  await ann.page.getByRole('link', { name: 'Put all meetings into my calendar' }).click()
  await press(ann.page, 'Make my calendar address')
  await ann.page.getByText('Your calendar address is ready.').waitFor()
  const address = async () => (await ann.page.locator('code').textContent()) ?? ''
  const first = await address()
  expect(await (await fetch(first)).text()).toMatch(/^BEGIN:VCALENDAR\r\n/)
  await press(ann.page, 'Make a new address')
  await ann.page.waitForFunction((old) => document.querySelector('code')?.textContent !== old, first)
  expect([(await fetch(first)).status, (await fetch(await address())).status]).toEqual([404, 200])
  await look(ann, '/calendar')
  await workshop.close()
})
