import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { cutOff, spaceText, sticksOut } from '#tests/support/in-browser/layout.ts'

const NARROW = { width: 320, height: 640 }
const WIDE = { width: 1280, height: 800 }

const faults = async (page: Page): Promise<string[]> => [
  ...(await page.evaluate(sticksOut)),
  ...(await page.evaluate(cutOff)),
]

/**
 * Nobody has to scroll sideways, and nothing is cut off: on small screens, with large text, with more space between
 * letters and lines, and in a script that runs from right to left. The page is another one afterwards.
 */
export async function expectReflow(page: Page): Promise<void> {
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
}
