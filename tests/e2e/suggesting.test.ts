import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  goToEnd,
  openWorkshop,
  type Seat,
  saved,
  settle,
  textbox,
  type Workshop,
  write,
} from '#tests/app/editor/seats.ts'
import { type App, expectAccessible, openBrowser, startApp } from '#tests/support/page.ts'

// Other words suggested in the text itself, sent, and answered.

let app: App
let browser: Browser
let workshop: Workshop
beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
})
beforeEach(async () => {
  workshop = await openWorkshop(app, browser)
})
afterEach(() => workshop.close())
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const TEXT = 'Two buses with a tank.'
const draft = (page: Page) => page.getByRole('textbox', { name: /: the text with your changes$/ })
const bar = (page: Page) => page.getByRole('region', { name: 'Your suggestion' })
const dialog = (page: Page) => page.getByRole('dialog')
const words = async () => (await workshop.text('why')).doc.content?.map(({ content }) => content?.[0]?.text)
const part = () => `/plans/${workshop.planId}/sections/why`

async function writeWords(seat: Seat): Promise<void> {
  await write(seat, workshop.planId)
  await textbox(seat.page).pressSequentially(TEXT)
  await saved(seat.page)
}

/** From where one writes to where one suggests, by keyboard. */
async function suggest(page: Page): Promise<void> {
  await textbox(page).focus()
  await page.keyboard.press('Control+Alt+s')
  await draft(page).waitFor()
  await settle(page)
}

describe('suggesting in the text', () => {
  test('by keyboard alone: marked, seen by nobody else, sent, said yes to, and in the text under the name of whoever wrote it', async () => {
    const ann = await workshop.join('citizen', 'Ann Price')
    const ben = await workshop.join('professional', 'Ben Cole')
    await writeWords(ann)
    await write(ben, workshop.planId)
    const before = await workshop.text('why')

    await suggest(ben.page)
    await ben.page.keyboard.press('Control+End')
    await settle(ben.page)
    for (let n = 0; n < 'tank.'.length; n++) await ben.page.keyboard.press('Backspace')
    await ben.page.keyboard.type('roof.')
    await bar(ben.page).getByText('You have changed 1 paragraph.').waitFor()
    expect(await draft(ben.page).getByRole('insertion').textContent()).toBe('roof')
    expect(await draft(ben.page).getByRole('deletion').textContent()).toBe('tank')
    await expectAccessible(ben.page)
    expect((await workshop.text('why')).digest).toBe(before.digest)
    expect(await textbox(ann.page).textContent()).toBe(TEXT)
  })
})
