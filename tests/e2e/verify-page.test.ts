import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add, operatorOf, signAgain } from '#tests/domain/verify/forge.ts'
import { bundleOf, createFinishedPlan, type FinishedPlan } from '#tests/support/finished-plan.ts'
import {
  type App,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  openPerson,
  startApp,
} from '#tests/support/page.ts'

let app: App
let browser: Browser
let finished: FinishedPlan & { close: () => Promise<void> }
let bundle: string
beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  finished = await createFinishedPlan()
  bundle = await bundleOf(finished)
})
afterAll(async () => {
  await finished?.close()
  await browser?.close()
  await app?.close()
})

const chooseFile = (page: Page, text: string) =>
  page
    .getByLabel('The file', { exact: true })
    .setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(text) })

/** A sound record of so many entries: the guide asked again and again whether people are ready. */
const longRecord = async (size: number): Promise<string> =>
  signAgain(bundle, await operatorOf(finished), (long) => {
    while (long.entries.length < size) add(long, 'readiness.asked', finished.guide, { section: 'money' })
  })

async function check(page: Page, text: string, key?: string): Promise<void> {
  await chooseFile(page, text)
  if (key !== undefined) {
    const field = page.getByLabel(/^The key that you trust/)
    if (!(await field.isVisible())) await page.locator('summary', { hasText: 'Make sure whose record it is' }).click()
    await field.fill(key)
  }
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.locator('#result').waitFor()
}
const loaded = (page: Page) => page.getByText('The check is loaded.').waitFor()

describe('checking a plan in the browser', () => {
  test('whoever presses before the check is loaded presses once', async () => {
    const person = await openPerson(browser, app)
    const { page } = person
    await page.route(/\/assets\/worker-/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2_000))
      await route.continue()
    })
    await page.goto('/verify')
    await check(page, bundle)
    await page.getByText('This record is sound').first().waitFor()
    await person.close()
  })

  test('a good record passes, offline, and nothing is sent', async () => {
    const person = await openPerson(browser, app)
    const { page } = person
    await page.goto('/verify')
    await loaded(page)
    await person.context.setOffline(true)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await check(page, bundle)
    await page.getByRole('heading', { name: 'This record is sound' }).waitFor()
    await page.getByText('Nobody changed it, every rule was kept, and every vote adds up.').waitFor()
    await page.getByText('3 votes were counted again with the same result.').waitFor()
    await page.getByText('A pass shows that nobody changed this record').waitFor()
    const step = page.getByRole('listitem').filter({ hasText: 'Counting again gives the same result' })
    expect(await step.count()).toBe(1)
    expect(await step.innerText()).toContain('It proves: the results are right.')
    await step.getByText('What was looked at').click()
    expect(await step.getByRole('listitem').count()).toBeGreaterThan(2)
    expect(asked).toEqual([])
    await person.close()
  })

  test('a changed one does not, and the first wrong entry is named', async () => {
    const person = await openPerson(browser, app)
    const { page } = person
    await page.goto('/verify')
    await loaded(page)
    // One hour earlier, in the ninth entry.
    const { entries } = JSON.parse(bundle) as { entries: string[] }
    const ninth = entries[8] ?? ''
    const forged = ninth.replace(
      /"at":"2026-(\d\d)-(\d\d)T(\d\d)/,
      (_at, month, day) => `"at":"2027-${month}-${day}T00`,
    )
    expect(forged).not.toBe(ninth)
    await check(page, bundle.replace(JSON.stringify(ninth).slice(1, -1), JSON.stringify(forged).slice(1, -1)))
    await page.getByRole('heading', { name: 'Do not rely on this record' }).waitFor()
    await page.getByText('The first entry that is wrong is number').waitFor()
    await expectAccessible(page)
    await person.close()
  })

  test('whose key signed it counts, if a key is given', async () => {
    const person = await openPerson(browser, app)
    const { page } = person
    await page.goto('/verify')
    await loaded(page)
    const { keys } = JSON.parse(bundle) as { keys: { log: string } }
    await check(page, bundle, keys.log)
    await page.getByRole('heading', { name: 'This record is sound' }).waitFor()
    await check(page, bundle, `${keys.log.slice(0, -4)}AAA=`)
    await page.getByText('This file is signed by another key than the one you asked for.').first().waitFor()
    await person.close()
  })

  test.each([
    ['no file', undefined, 'Choose the file first.'],
    ['a file that is none of ours', 'hello', 'This is not a file that can be checked'],
  ])('%s gets a clear sentence', async (_case, text, words) => {
    const person = await openPerson(browser, app)
    const { page } = person
    await page.goto('/verify')
    await loaded(page)
    if (text === undefined) await page.getByRole('button', { name: 'Check the file' }).click()
    else await check(page, text)
    await page.getByText(words).first().waitFor()
    await person.close()
  })

  test('without JavaScript the page says how to check all the same', async () => {
    const person = await openPerson(browser, app, { javaScriptEnabled: false })
    await person.page.goto('/verify')
    await person.page.getByText('evenground verify FILE').waitFor()
    expect(await person.page.locator('noscript').innerHTML()).toContain('This page needs JavaScript')
    expect(await person.page.locator('main').getByRole('button').count()).toBe(0)
    expect(await person.page.getByText('Loading the check').isVisible()).toBe(false)
    await person.close()
  })

  test('a file that is dropped is checked too', async () => {
    const person = await openPerson(browser, app)
    const { page } = person
    await page.goto('/verify')
    await loaded(page)
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }))
      return transfer
    }, bundle)
    const zone = page.locator('form div', { has: page.getByLabel('The file', { exact: true }) }).first()
    await zone.dispatchEvent('dragover', { dataTransfer: dropped })
    await zone.dispatchEvent('drop', { dataTransfer: dropped })
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByRole('heading', { name: 'This record is sound' }).waitFor()
    await page.getByText('dropped.json').waitFor()
    await person.close()
  })

  test('a long check tells how far it is, can be stopped offline, and another one begun', async () => {
    const person = await openPerson(browser, app)
    const { page } = person
    await page.goto('/verify')
    await loaded(page)
    await person.context.setOffline(true)
    await chooseFile(page, await longRecord(100_000))
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByText(/^[\d,]+ of 100,000 entries read$/).waitFor()
    expect(Number(await page.getByRole('progressbar').getAttribute('value'))).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Stop checking' }).click()
    await loaded(page)
    expect(await page.getByRole('progressbar').count()).toBe(0)
    expect(await page.locator('#result').count()).toBe(0)
    await check(page, bundle)
    await page.getByRole('heading', { name: 'This record is sound' }).waitFor()
    await person.close()
  })

  test.each([320, 360, 768, 1440])('the form comes without moving what stands below it, %i px', async (width) => {
    const person = await openPerson(browser, app, { viewport: { width, height: 900 } })
    const { page } = person
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/*.js', async (route) => {
      await released
      await route.continue()
    })
    await page.goto('/verify', { waitUntil: 'commit' })
    const below = page.getByRole('heading', { name: 'On your own computer' })
    await below.waitFor()
    // What the page is before its sheets have come, nobody is shown: the browser paints nothing until then.
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet !== null),
    )
    await page.evaluate(async () => void (await document.fonts.ready))
    const top = () => below.evaluate((heading) => heading.getBoundingClientRect().top)
    const before = await top()
    expect(
      await page.getByRole('button', { name: 'Check the file' }).count(),
      'nothing to press that does nothing',
    ).toBe(0)
    release()
    await loaded(page)
    expect(await top()).toBe(before)
    await person.close()
  })

  test.each([
    ['light', 1440],
    ['dark', 320],
  ] as const)('no accessibility fault, %s, %i px', async (colorScheme, width) => {
    const person = await openPerson(browser, app, { colorScheme, viewport: { width, height: 800 } })
    const { page } = person
    await page.goto('/verify')
    await loaded(page)
    await expectAccessible(page)
    await check(page, bundle)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await person.close()
  })
})
