import { describe, expect, test } from 'vitest'
import { EVERY_PAGE } from '#tests/support/every-page.ts'
import { visiting } from '#tests/support/visit.ts'
import { walk } from '#tests/support/walk.ts'

// Everything can be reached with the keyboard alone, in order, and one always sees where one is.

const visit = visiting({ reducedMotion: 'reduce' })

describe.each([
  [1280, 800],
  [320, 480],
])('at %i × %i px', (width, height) => {
  test.each(EVERY_PAGE)('Tab goes through “$name” ($reader: $why)', async (entry) => {
    const page = await visit(entry)
    await page.setViewportSize({ width, height })
    const { faults, order, reachable, returned } = await walk(page)
    expect(faults).toEqual([])
    expect(order, 'every control, once, in the order of the document').toEqual([...Array(reachable).keys()])
    expect(returned, 'the walk ends, and leads back').toBe(true)
  })
})

describe('the first stop', () => {
  test.each(EVERY_PAGE)('of “$name” ($reader: $why) skips to the page', async (entry) => {
    const page = await visit(entry)
    await page.keyboard.press('Tab')
    const target = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')
    expect(target).toMatch(/^#./)
    await page.keyboard.press('Enter')
    const arrived = (selector: string) => document.querySelector('main')?.contains(document.activeElement) ?? selector
    await page.waitForFunction(arrived, target)
    await page.keyboard.press('Tab')
    const next = await page.evaluate(() => {
      const element = document.activeElement
      const main = document.querySelector('main')
      const hasStops = main?.querySelector('a[href], button, input:not([type=hidden]), select, textarea, summary')
      return { inMain: main?.contains(element) ?? false, hasStops: hasStops !== null }
    })
    expect(next.inMain || !next.hasStops, 'Tab goes on inside the page').toBe(true)
  })
})
