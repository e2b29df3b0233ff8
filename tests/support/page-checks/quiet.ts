import type { Page } from 'playwright-core'
import { expect } from 'vitest'

declare global {
  interface Window {
    shifts: number
  }
}
type LayoutShift = PerformanceEntry & { value: number }

/** Runs in every document before its own scripts. */
export const noteShifts = () => {
  window.shifts = 0
  const add = (list: PerformanceObserverEntryList) => {
    for (const entry of list.getEntries()) window.shifts += (entry as LayoutShift).value
  }
  new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true })
}

/** The size in which a page is opened, so that this can be asked of it. */
export const PHONE = { width: 360, height: 740 }

/** Until whatever was to jump has. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => void (await document.fonts.ready))
  await page.waitForTimeout(400)
}

/** On a phone, nothing jumps while a page comes alive. Asked first of all: any other look would move things. */
export async function expectStill(page: Page): Promise<void> {
  expect(await page.evaluate(() => window.shifts)).toBeLessThan(0.02)
}

/** No page tells another site that somebody reads it. */
export async function expectOwnHostAlone(page: Page): Promise<void> {
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  const hosts = new Set(
    [page.url(), ...asked].filter((url) => !url.startsWith('data:')).map((url) => new URL(url).host),
  )
  expect([...hosts]).toHaveLength(1)
}
