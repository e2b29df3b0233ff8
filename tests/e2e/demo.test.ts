import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, openBrowser, openPerson, press, startApp } from '#tests/support/page.ts'

// A newcomer looks round in the demo: as the guide, as Ray, in Welsh, without JavaScript.

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

test('a visitor without JavaScript becomes one person after the other, and starts afresh', async () => {
  const visitor = await openPerson(browser, app, { javaScriptEnabled: false })
  const { page } = visitor
  await page.goto('/demo')
  expect(await page.getByRole('button', { name: /^See what .* sees$/ }).count()).toBe(15)
  await press(page, 'See what Ray Dunmore sees')
  await page.waitForURL(/\/plans\/p_\w+$/)
  const plan = page.url()
  expect(await page.getByRole('heading', { name: 'Breathing Well in Aldersyke' }).isVisible()).toBe(true)
  const asRay = await page.locator('main').innerText()
  expect(asRay).toContain('I won’t ring a number on a letter I can’t read.')

  await page.goto('/demo')
  await press(page, 'See what Noor Hassan sees')
  await page.waitForURL(plan)
  expect(page.url()).toBe(plan)
  expect(await page.locator('main').innerText()).not.toBe(asRay)

  await page.goto('/demo')
  await press(page, 'Start the demo afresh')
  expect(new URL(page.url()).pathname).toBe('/demo')
  await press(page, 'See what Ray Dunmore sees')
  await page.waitForURL(/\/plans\/p_\w+$/)
  expect(page.url()).not.toBe(plan)
  await page.goto(plan)
  expect(await page.getByRole('heading', { name: 'Breathing Well in Aldersyke' }).isVisible()).toBe(true)
  await visitor.close()
})

test('a visitor whose browser asks for Welsh gets the Welsh plan', async () => {
  const visitor = await openPerson(browser, app, { locale: 'cy' })
  const { page } = visitor
  await page.goto('/demo')
  await press(page, 'Gweld beth mae Bethan Rhys yn ei weld')
  await page.waitForURL(/\/plans\/p_\w+$/)
  expect(await page.getByRole('heading', { name: 'Anadlu’n Dda yn Aldersyke' }).isVisible()).toBe(true)
  expect(await page.locator('main').innerText()).toContain('Byddai fy ngŵr yn mynd pe bawn i’n cael hoe.')
  await visitor.close()
})

test('nobody becomes anybody in a plan that is no demo', async () => {
  const visitor = await openPerson(browser, app)
  const { page, context } = visitor
  await page.goto('/demo')
  const memberId = await page.getByRole('button', { name: 'See what Ray Dunmore sees' }).getAttribute('value')
  const answer = await context.request.post('/demo', {
    form: { be: memberId!, plan: 'p_00000000000000000000000000' },
    headers: { origin: app.url },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(403)
  await visitor.close()
})

test('a site without a demo offers none, and says that there is nothing', async () => {
  const without = await startApp({ DEMO: 'off' })
  const visitor = await openPerson(browser, without)
  const { page } = visitor
  await page.goto('/')
  expect(await page.getByRole('link', { name: 'Start a plan' }).count()).toBe(1)
  expect(await page.getByText(/demo/i).count()).toBe(0)
  expect((await page.goto('/demo'))?.status()).toBe(404)
  await visitor.close()
  await without.close()
})
