import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { walk } from '#tests/support/walk.ts'

// Everything can be reached with the keyboard alone, in order, and one always sees where one is.

/** Tab goes through the page, and its first stop skips to the page. */
export async function expectKeyboard(page: Page): Promise<void> {
  await begin(page, { width: 1280, height: 800 })
  await expectWalk(page)
  await expectSkip(page)
}

/** On a small screen nothing covers the focus. */
export async function expectKeyboardOnPhone(page: Page): Promise<void> {
  await begin(page, { width: 320, height: 480 })
  // What each stop is called is the same in both sizes.
  await expectWalk(page, { spoken: false })
}

/** At the top of the page, with nothing in focus, as if it had just come. */
async function begin(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(() => {
    const top = document.createElement('span')
    top.tabIndex = -1
    document.body.prepend(top)
    top.focus()
    // Tab goes on from where the focus was last, even when that is no longer there.
    top.remove()
    scrollTo(0, 0)
  })
}

async function expectWalk(page: Page, options = {}): Promise<void> {
  const { faults, order, reachable, returned } = await walk(page, options)
  expect(faults).toEqual([])
  expect(order, 'every control, once, in the order of the document').toEqual([...Array(reachable).keys()])
  expect(returned, 'the walk ends, and leads back').toBe(true)
}

/** From the end of a walk on: the first stop leads past what is the same on every page. */
async function expectSkip(page: Page): Promise<void> {
  for (let presses = 0; presses < 9 && !(await page.evaluate(isAtFirst)); presses++) await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^#./)
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.querySelector('main')?.contains(document.activeElement))
  await page.keyboard.press('Tab')
  const goesOn = await page.evaluate(() => {
    const main = document.querySelector('main')
    const stops = main?.querySelector('a[href], button, input:not([type=hidden]), select, textarea, summary')
    return !stops || main?.contains(document.activeElement)
  })
  expect(goesOn, 'Tab goes on inside the page').toBe(true)
}

const isAtFirst = () => document.activeElement === window.reachable[0]
