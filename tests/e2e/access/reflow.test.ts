import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { EVERY_PAGE } from '#tests/support/every-page.ts'
import { cutOff, spaceText, sticksOut } from '#tests/support/in-browser/layout.ts'
import { visiting } from '#tests/support/visit.ts'

// Nobody has to scroll sideways, and nothing is cut off: on small screens, with large text, with more space between
// letters and lines, and in a script that runs from right to left.

const visit = visiting()
const NARROW = { width: 320, height: 640 }
const WIDE = { width: 1280, height: 800 }

const faults = async (page: Page): Promise<string[]> => [
  ...(await page.evaluate(sticksOut)),
  ...(await page.evaluate(cutOff)),
]

describe('nothing sticks out and nothing is cut off', () => {
  test.each(EVERY_PAGE)('on “$name” ($reader: $why)', async (entry) => {
    const page = await visit(entry)
    const found: Record<string, string[]> = {}
    const look = async (name: string, size: { width: number; height: number }) => {
      await page.setViewportSize(size)
      const lines = await faults(page)
      if (lines.length > 0) found[name] = lines
    }
    await look('at 1280 px', WIDE)
    await look('at 320 px, as with 400 % zoom', NARROW)
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
    await look('from right to left, 320 px', NARROW)
    await look('from right to left', WIDE)
    await page.evaluate(() => document.documentElement.removeAttribute('dir'))
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '400%'))
    await look('with text of 400 %', WIDE)
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
    await page.evaluate(spaceText)
    await look('with more space in the text', WIDE)
    await look('with more space in the text, 320 px', NARROW)
    expect(found).toEqual({})
  })
})
