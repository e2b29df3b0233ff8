import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MemberId } from '#domain/ids.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { type App, look, lookHere, openBrowser, press, startApp } from '#tests/support/page.ts'
import { openMember } from '#tests/support/sign-in.ts'
import { fivePeople } from '#tests/support/world.ts'

let app: App
let browser: Browser
let plan: Awaited<ReturnType<typeof fivePeople>>
let here: string
/** The number of the entry with which a rule said no, and of the one that went on all the same. */
let refusedAt: number
let openedAt: number
let size: number

beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  const { deps } = app.running
  plan = await fivePeople(deps)
  here = `/plans/${plan.planId}`
  const { guide, citizens } = plan
  // A vote in a hurry: stopped, then let through by two keys.
  const soon = () => ({
    subject: { kind: 'section', section: 'why' },
    method: 'consent',
    closesAt: toInstant(deps.now() + DAY),
  })
  await plan.send(guide, 'ballot.open', soon())
  refusedAt = (await plan.state()).size - 1
  const { overrideId } = await plan.done(guide, 'override.request', {
    ...{ gate: 'ballot.open', ruleId: 'ballot.open.time-to-vote' },
    reason: 'Everybody wants to vote before the holidays.',
  })
  await plan.done(citizens[0], 'override.countersign', { overrideId })
  await plan.done(guide, 'ballot.open', soon())
  openedAt = (await plan.state()).size - 1
  const startsAt = toInstant(deps.now() + DAY)
  for (let i = 0; i < 120; i++) {
    await plan.done(guide, 'session.schedule', { kind: 'async', title: `Round ${i}`, startsAt, minutes: 60 })
  }
  size = (await plan.state()).size
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const open = (memberId: MemberId, options?: BrowserContextOptions) =>
  openMember(browser, app, { planId: plan.planId, memberId }, options)

/** Numbers of the entries on the page, as they follow each other. */
const numbers = (page: Page) =>
  page.locator('li[id^="entry-"]').evaluateAll((found) => found.map(({ id }) => Number(id.replace('entry-', ''))))
/** A page that is live shows what it has read a moment after its address has changed. */
const expectNumbers = (page: Page, wanted: number[]) => expect.poll(() => numbers(page)).toEqual(wanted)
const from = (newest: number, count: number) => Array.from({ length: count }, (_, i) => newest - i)

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('the log, %s', (_how, javaScriptEnabled) => {
  test('is told in short, and page by page by links that stay the same', async () => {
    const { page, close } = await open(plan.citizens[1], { javaScriptEnabled })
    await page.goto(`${here}/log`)
    const short = page.getByRole('region', { name: 'The log in short' })
    expect(await short.locator('dd').allInnerTexts()).toEqual([`${size}`, '1', '1', expect.stringMatching(/ 20\d\d$/)])
    expect(await short.getByRole('link', { name: 'check it yourself' }).getAttribute('href')).toBe('/verify')
    await expectNumbers(page, from(size - 1, 50))
    await page.getByRole('link', { name: 'Older entries' }).click()
    await page.waitForURL(/before=/)
    await expectNumbers(page, from(size - 51, 50))
    await page.getByRole('link', { name: 'Older entries' }).click()
    await page.waitForURL((url) => url.search === `?before=${size - 100}`)
    await page.getByRole('link', { name: 'Newer entries' }).click()
    await page.waitForURL(/after=/)
    await expectNumbers(page, from(size - 51, 50))
    await page.getByRole('link', { name: 'Newest entries' }).click()
    await page.waitForURL((url) => url.search === '')
    await expectNumbers(page, from(size - 1, 50))
    await close()
  })

  test('shows what somebody looks for, says so, and shows everything again', async () => {
    const { page, close } = await open(plan.citizens[1], { javaScriptEnabled })
    await page.goto(`${here}/log`)
    await page.getByText('Show only some entries').click()
    await page.getByLabel('Who', { exact: true }).selectOption({ label: 'Maureen Tagg' })
    await page.getByLabel('What it is about').selectOption({ label: 'Rules that said no or were set aside' })
    await press(page, 'Show these')
    await page.getByRole('heading', { name: 'You see only some entries' }).waitFor()
    const said = page.getByRole('region', { name: 'You see only some entries' })
    expect(await said.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('What Maureen Tagg did, and what others did for Maureen Tagg.'),
      expect.stringContaining('Where rules said no or were set aside.'),
    ])
    await expectNumbers(page, [openedAt - 1])
    await page.getByText('Signed by a second person').waitFor()

    await said
      .getByRole('listitem')
      .first()
      .getByRole('link', { name: /^Remove this choice/ })
      .click()
    await page.waitForURL((url) => url.search === '?topic=rules')
    await expectNumbers(page, from(openedAt, 4))
    await page.getByText('Everybody wants to vote before the holidays.').waitFor()

    await page.getByText('Show only some entries').click()
    expect(await page.getByLabel('What it is about').inputValue()).toBe('rules')
    await page.getByLabel('What it is about').selectOption('')
    await page.getByLabel('Rule', { exact: true }).selectOption({ label: 'Enough voters are citizens' })
    await press(page, 'Show these')
    await page.getByText('Where the rule “Enough voters are citizens” was asked.').waitFor()
    await expectNumbers(page, [openedAt])
    await page.getByRole('link', { name: 'Show all entries' }).click()
    await page.waitForURL((url) => url.search === '')
    await expectNumbers(page, from(size - 1, 50))
    await close()
  })

  test('says so where nothing fits', async () => {
    const { page, close } = await open(plan.citizens[1], { javaScriptEnabled })
    await page.goto(`${here}/log?topic=files`)
    await page.getByText('No entry fits').waitFor()
    await expectNumbers(page, [])
    await close()
  })

  test('opens at one entry, among its neighbours, and tells what was measured there', async () => {
    const { page, close } = await open(plan.citizens[1], { javaScriptEnabled })
    await page.goto(`${here}/log?at=${refusedAt}#entry-${refusedAt}`)
    const entry = page.locator(`#entry-${refusedAt}`)
    expect(await entry.getAttribute('aria-current')).toBe('true')
    expect(await numbers(page)).toContain(refusedAt - 1)
    await expect.poll(() => entry.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(700)
    await entry.getByText('A rule said no', { exact: true }).waitFor()
    await entry.locator('summary').first().click()
    const cells = entry.getByRole('row').filter({ hasText: 'Enough time to vote' }).getByRole('cell')
    expect(await cells.allInnerTexts()).toEqual([
      'Said no',
      expect.stringMatching(/^(1 day|23 hours 59 minutes)\s+Time to vote$/),
      'at least 7 days',
    ])
    expect(await entry.getByRole('link', { name: 'Enough time to vote' }).getAttribute('href')).toBe(
      '/rules#ballot.open.time-to-vote',
    )
    await entry.getByText('For checking').click()
    const json = JSON.parse((await entry.locator('pre').textContent()) ?? '') as { seq: number; kind: string }
    expect(json).toMatchObject({ seq: refusedAt, kind: 'ballot.open.refused' })
    const stored = await entry.getByRole('link', { name: 'This line as it is stored' }).getAttribute('href')
    expect((await page.request.get(stored!)).status()).toBe(200)

    const went = page.locator(`#entry-${openedAt}`)
    await went.locator('summary').first().click()
    const outcomes = await went.getByRole('row').locator('td:nth-child(2)').allInnerTexts()
    expect(outcomes).toContain('Set aside')
    expect(outcomes).toContain('Held')
    await page.goto('/rules')
    const rule = page.locator('[id="ballot.open.time-to-vote"]')
    expect(await rule.innerText()).toMatch(/: it said no (once|\d+ times); it was set aside once$/m)
    await close()
  })
})

test('an address with the number of an entry alone finds it on its page', async () => {
  const { page, close } = await open(plan.citizens[1])
  await page.goto(`${here}/log#entry-2`)
  await page.waitForURL(/at=2#entry-2$/)
  expect(await page.locator('#entry-2').getAttribute('aria-current')).toBe('true')
  await page.goto(`${here}/log#entry-999999`)
  await page.waitForURL(/at=999999/)
  expect(await numbers(page), 'no such entry: the newest').toEqual(from(size - 1, 50))
  await close()
})

test('days and times are the reader’s own once the page is live, and nothing is printed in the browser', async () => {
  const { page, close } = await open(plan.citizens[1], { timezoneId: 'Pacific/Kiritimati' })
  await page.goto(`${here}/log`)
  const [at = ''] = await page
    .locator('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')!))
  const there = { timeZone: 'Pacific/Kiritimati' } as const
  const day = new Date(at).toLocaleDateString('en-GB', { ...there, weekday: 'long', day: 'numeric', month: 'long' })
  await page.getByRole('heading', { name: day.replace(',', '') }).waitFor()
  const clock = new Date(at).toLocaleTimeString('en-GB', { ...there, hour: '2-digit', minute: '2-digit' })
  expect(await page.locator(`time[datetime="${at}"]`).first().innerText()).toBe(clock)
  await close()
})

test('no accessibility fault: with a filter, an open entry, and where nothing fits', async () => {
  const member = await open(plan.professionals[0])
  const { page } = member
  await look(member, `${here}/log?topic=rules`)
  await page.getByText('Show only some entries').click()
  for (const summary of await page.locator('li details > summary').all()) {
    if (await summary.isVisible()) await summary.click()
  }
  await lookHere(page)
  await look(member, `${here}/log?topic=files`, ['light wide', 'dark narrow'])
  await member.close()
})
