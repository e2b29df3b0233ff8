import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, openBrowser, openPerson, startApp, startPlan } from '../support/page.ts'

let app: App
let browser: Browser

beforeAll(async () => {
  app = await startApp({}, { limits: { commands: 20 } })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

test('a page counts once towards its reader’s limit, whatever it is made of', async () => {
  const guide = await openPerson(browser, app)
  const plan = await startPlan(guide)
  const visits = async (times: number) => {
    const answers = Array.from({ length: times }, () => guide.context.request.get(plan))
    return (await Promise.all(answers)).map((answer) => answer.status())
  }
  expect(await visits(12)).toEqual(Array(12).fill(200))
  expect(await visits(40), 'and still there is a limit').toContain(429)
  await guide.close()
})
