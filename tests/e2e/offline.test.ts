import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  goToEnd,
  keepsNothing,
  keptTexts,
  type Seat,
  saved,
  tapDocuments,
  textbox,
  write,
} from '#tests/app/editor/seats.ts'
import { expectAccessible, openPerson } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

const here = workshopForEach()

const state = (page: Page, name: string) => page.locator(`[data-save="${name}"]`).first().waitFor()
const stored = async (section = 'why') => JSON.stringify((await here.workshop.text(section)).doc)
const part = () => `/plans/${here.workshop.planId}/sections/why`

/** Somebody who has written something that is saved, and something more after the line was cut. */
async function writesOffline(name = 'Ann Price') {
  const seat = await here.workshop.join('citizen', name)
  const tap = await tapDocuments(seat.context)
  await write(seat, here.workshop.planId)
  await textbox(seat.page).pressSequentially('Before. ')
  await saved(seat.page)
  await tap.cut()
  await state(seat.page, 'offline')
  await textbox(seat.page).pressSequentially('After.')
  await state(seat.page, 'kept')
  return { seat, tap }
}

/** A new window of the same here.browser. The old one is gone without being asked. */
async function reopen({ context, page }: Seat): Promise<Page> {
  const next = await context.newPage()
  await page.close({ runBeforeUnload: false })
  return next
}

describe('without a connection', () => {
  test('words are kept on the device, which the page says, and nobody is warned of losing them', async () => {
    const { seat, tap } = await writesOffline()
    await seat.page.getByText('Your words are kept on this device.').first().waitFor()
    let warned = false
    seat.page.on('dialog', (dialog) => {
      warned = true
      void dialog.dismiss()
    })
    await seat.page.reload()
    expect(warned).toBe(false)
    tap.open = true
    await expect.poll(() => stored(), { timeout: 10_000 }).toContain('Before. After.')
  })

  test('the window is closed and the part opened again: the words come home, without a button', async () => {
    const { seat, tap } = await writesOffline()
    const eve = await here.workshop.join('professional', 'Eve Hay')
    await write(eve, here.workshop.planId)
    await goToEnd(eve.page)
    await eve.page.keyboard.type('Meanwhile. ')
    await saved(eve.page)
    const page = await reopen(seat)
    tap.open = true
    await page.goto(part())
    await page.locator('.text', { hasText: 'After.' }).waitFor()
    const text = await stored()
    for (const words of ['Before. ', 'After.', 'Meanwhile. ']) expect(text.split(words).length - 1, words).toBe(1)
    await eve.page.getByText('After.').waitFor()
    // Nothing is left to send the next time.
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('unsaved:')))).toEqual([])
  })

  test('still without one when the part is opened again: the page shows the words, and says where they are', async () => {
    const { seat, tap } = await writesOffline()
    const page = await reopen(seat)
    await page.goto(part())
    await page.getByText('You wrote words that are not saved yet').waitFor()
    await page.locator('[data-content]', { hasText: 'Before. After.' }).first().waitFor()
    await expectAccessible(page)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Keep a copy of the text' }).click()
    expect((await download).suggestedFilename()).toBe('my-words.txt')
    tap.open = true
    await expect.poll(() => stored(), { timeout: 10_000 }).toContain('Before. After.')
  })

  test('two devices of one member, both cut off: neither overwrites the other', async () => {
    const { seat, tap } = await writesOffline()
    const cookies = await seat.context.cookies()
    const other = await openPerson(here.browser, here.app)
    await other.context.addCookies(cookies)
    const second = await tapDocuments(other.context)
    await write(other, here.workshop.planId)
    await goToEnd(other.page)
    await other.page.keyboard.type('\nOn the phone first. ')
    await saved(other.page)
    await second.cut()
    await state(other.page, 'offline')
    await other.page.keyboard.type('On the phone then.')
    await state(other.page, 'kept')
    tap.open = true
    second.open = true
    await saved(seat.page)
    await saved(other.page)
    const text = await stored()
    for (const words of ['Before. After.', 'On the phone first. On the phone then.']) expect(text).toContain(words)
    const lines = ({ page }: { page: Page }) => textbox(page).locator('p').allTextContents()
    await expect.poll(() => lines(seat)).toEqual(await lines(other))
    await other.close()
  })

  test('a browser that keeps nothing says so only when it matters', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await keepsNothing(ann.page)
    const tap = await tapDocuments(ann.page)
    await write(ann, here.workshop.planId)
    await textbox(ann.page).pressSequentially('Before.')
    await saved(ann.page)
    expect(await ann.page.locator('[data-save]').innerText()).toBe('Saved')
    await tap.cut()
    await textbox(ann.page).pressSequentially(' After.')
    await ann.page.getByText('Not saved yet: no connection. Keep this page open.').first().waitFor()
    tap.open = true
    await saved(ann.page)
    expect(await stored()).toContain('Before. After.')
  })
})

test('a disk that fills up while somebody types: from then on nothing is promised that is not so', async () => {
  const ann = await here.workshop.join('citizen', 'Ann Price')
  await ann.page.addInitScript(() => {
    const add = IDBObjectStore.prototype.add
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given: Parameters<typeof add>) {
      const request = add.apply(this, given)
      if ('full' in window) this.transaction.abort()
      return request
    }
  })
  const tap = await tapDocuments(ann.page)
  await write(ann, here.workshop.planId)
  await textbox(ann.page).pressSequentially('Before. ')
  await saved(ann.page)
  await tap.cut()
  await textbox(ann.page).pressSequentially('Kept. ')
  await state(ann.page, 'kept')
  await ann.page.evaluate(() => Object.assign(window, { full: true }))
  await textbox(ann.page).pressSequentially('Not kept.')
  await ann.page.getByText('Not saved yet: no connection. Keep this page open.').first().waitFor()
  tap.open = true
  await saved(ann.page)
  expect(await stored()).toContain('Before. Kept. Not kept.')
  // y-indexeddb lets the browser's refusals pass: of what was under way at the first one, and of nothing after it.
  const faults = ann.faults.splice(0)
  expect(faults.length).toBeGreaterThan(0)
  expect(faults.filter((fault) => !fault.startsWith('error: AbortError'))).toEqual([])
})

describe('what stays in a browser', () => {
  test('being forgotten waits for the last words, and then nothing of them is left', async () => {
    const { seat, tap } = await writesOffline()
    const page = await reopen(seat)
    tap.open = true
    await page.goto('/sign-out')
    expect(await keptTexts(page)).toHaveLength(1)
    await page.getByRole('button', { name: 'Forget me' }).click()
    await page.waitForURL(/done=forgotten/)
    expect(await keptTexts(page)).toEqual([])
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    expect(await stored()).toContain('Before. After.')
  })

  test('words that cannot be sent are shown first, and can be taken along', async () => {
    const { seat } = await writesOffline()
    await seat.page.getByRole('link', { name: 'Forget me in this browser' }).click()
    const { page } = seat
    await page.getByRole('button', { name: 'Forget me' }).click()
    await page.getByText('Some of your words could not be sent.').waitFor()
    await page.locator('[data-content]', { hasText: 'Before. After.' }).first().waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Keep a copy of the text' }).click()
    expect((await download).suggestedFilename()).toBe('my-words.txt')
    await page.getByRole('button', { name: 'Forget me and these words' }).click()
    await page.waitForURL(/done=forgotten/)
    expect(await keptTexts(page)).toEqual([])
  })

  test('whose link is replaced, and who has left, keeps no copy', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await write(ann, here.workshop.planId)
    await textbox(ann.page).pressSequentially('Once here')
    await saved(ann.page)
    expect(await keptTexts(ann.page)).toHaveLength(1)
    await here.workshop.asGuide('member.reissue', { memberId: ann.id })
    await ann.page.getByText('You cannot open this text any more.').waitFor()
    await expect.poll(() => keptTexts(ann.page)).toEqual([])

    const ben = await here.workshop.join('citizen', 'Ben Cole')
    await write(ben, here.workshop.planId)
    await saved(ben.page)
    await ben.page.goto(`/plans/${here.workshop.planId}/leave`)
    expect(await keptTexts(ben.page)).toHaveLength(1)
    await ben.page.getByLabel('Keep my name').check()
    await ben.page.getByRole('button', { name: 'Leave the plan' }).click()
    await ben.page.waitForURL(/done=left/)
    await expect.poll(() => keptTexts(ben.page)).toEqual([])
  })
})
