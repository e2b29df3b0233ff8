import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { cutOff, sticksOut } from '#tests/support/in-browser/layout.ts'
import { plainWords } from '#tests/support/in-browser/plain-words.ts'

/** A pseudo-language: accented, so that a sentence which is in no message file shows, and longer, as translations are. */
export async function expectTranslated(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 })
  expect([...(await page.evaluate(sticksOut)), ...(await page.evaluate(cutOff))]).toEqual([])
  expect(await page.evaluate(plainWords)).toEqual([])
}
