import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, openBrowser, openPerson, startApp } from '../support/page.ts'

let app: App
let browser: Browser
beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

test('the other language is one press away, on the same page, and stays', async () => {
  const person = await openPerson(browser, app)
  const { page } = person
  await page.goto('/rules?from=here')
  await page.getByRole('button', { name: 'Cymraeg' }).click()
  await page.waitForURL('**/rules?from=here')
  expect(await page.locator('html').getAttribute('lang')).toBe('cy')
  await page.goto('/words')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Rhestr eiriau')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Word list' }).waitFor()
  await person.close()
})

test('a browser that asks for Welsh gets Welsh without asking twice', async () => {
  const person = await openPerson(browser, app, { locale: 'cy-GB' })
  await person.page.goto('/settings')
  expect(await person.page.locator('html').getAttribute('lang')).toBe('cy')
  await person.close()
})

test('settings work without JavaScript, and the next page comes as it was chosen', async () => {
  const person = await openPerson(browser, app, { javaScriptEnabled: false })
  const { page } = person
  await page.goto('/settings')
  await page.getByLabel('Largest').check()
  await page.getByLabel('Dark', { exact: true }).check()
  await page.getByRole('button', { name: 'Keep these settings' }).click()
  await page.getByText('Your settings are kept in this browser.').waitFor()
  await page.goto('/')
  const html = page.locator('html')
  expect(await html.getAttribute('data-size')).toBe('largest')
  expect(await html.getAttribute('data-theme')).toBe('dark')
  expect(await html.evaluate((element) => getComputedStyle(element).fontSize)).toBe('28px')
  expect(await html.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(21, 26, 27)')
  await person.close()
})

/** Stands in for the device's voices, which a browser without a screen has none of. */
const voices = (names: { lang: string; localService: boolean }[]) => `
  const said = []
  window.said = said
  window.SpeechSynthesisUtterance = function (words) { this.words = words }
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => ${JSON.stringify(names)},
    speak: (utterance) => { said.push([utterance.lang, utterance.words]); setTimeout(() => utterance.onend(), 20) },
    cancel: () => {}, addEventListener: () => {},
  } })`
const saidIn = (page: import('playwright-core').Page) =>
  page.evaluate(() => (window as unknown as { said: [string, string][] }).said)

test('Listen reads a text out with a voice of the device', async () => {
  const person = await openPerson(browser, app)
  const { page } = person
  await page.addInitScript({ content: voices([{ lang: 'en-GB', localService: true }]) })
  await page.goto('/style')
  await page.getByRole('button', { name: 'Listen: the sample' }).click()
  await expect.poll(() => saidIn(page)).toEqual([['en-GB', 'Three words here.']])
  await page.getByRole('button', { name: 'Listen: the sample' }).waitFor()
  await person.close()
})

test('Listen never uses a voice that would send the text away, and says so', async () => {
  const person = await openPerson(browser, app)
  const { page } = person
  await page.addInitScript({ content: voices([{ lang: 'en-GB', localService: false }]) })
  await page.goto('/style')
  await page.getByRole('button', { name: 'Listen: the sample' }).click()
  await page.getByText('This device has no voice for this language.').waitFor()
  expect(await saidIn(page)).toEqual([])
  await person.close()
})
