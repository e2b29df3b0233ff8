import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

async function check(page: Page, text: string, key?: string): Promise<void> {
  const buffer = Buffer.from(text)
  await page
    .getByLabel('The file', { exact: true })
    .setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer })
  if (key !== undefined) await page.getByLabel(/^The key that you trust/).fill(key)
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.locator('#result').waitFor()
}
const loaded = (page: Page) => page.getByText('The check is loaded.').waitFor()

describe('checking a plan in the browser', () => {
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
    await page.getByText('3 votes were counted again with the same result.').waitFor()
    await page.getByText('A pass shows that nobody changed this record').waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: 'Counting again gives the same result' }).count()).toBe(1)
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
    ['a file that is none of ours', 'hello', 'Do not rely on this record'],
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
    expect(await person.page.getByRole('button').count()).toBe(0)
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
