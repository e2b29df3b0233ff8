import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { EVERY_PAGE } from '#tests/support/every-page.ts'
import { visiting } from '#tests/support/visit.ts'
import { walk } from '#tests/support/walk.ts'

// Everything can be reached with the keyboard alone, in order, and one always sees where one is.

const visit = visiting({ reducedMotion: 'reduce' })

test.each(EVERY_PAGE)(
  'Tab goes through “$name” ($reader: $why), and its first stop skips to the page',
  async (entry) => {
    const page = await visit(entry)
    await page.setViewportSize({ width: 1280, height: 800 })
    await expectWalk(page)
    await expectSkip(page)
  },
)

test.each(EVERY_PAGE)('nothing covers the focus on the small screen of “$name” ($reader: $why)', async (entry) => {
  const page = await visit(entry)
  await page.setViewportSize({ width: 320, height: 480 })
  // What each stop is called is the same in both sizes.
  await expectWalk(page, { spoken: false })
})

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
