import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { EVERY_PAGE } from '#tests/support/every-page.ts'
import { ofEach, visiting } from '#tests/support/visit.ts'

// On a phone, nothing jumps while a page comes alive, and no page tells another site that somebody reads it.

declare global {
  interface Window {
    shifts: number
  }
}
type LayoutShift = PerformanceEntry & { value: number }

const noteShifts = () => {
  window.shifts = 0
  const add = (list: PerformanceObserverEntryList) => {
    for (const entry of list.getEntries()) window.shifts += (entry as LayoutShift).value
  }
  new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true })
}

const visit = visiting({ viewport: { width: 360, height: 740 }, initScript: `(${noteShifts})()` })
type Seen = { shifts: number; hosts: string[] }
let seen: Map<string, Seen>

beforeAll(async () => {
  seen = await ofEach(EVERY_PAGE, async (entry) => {
    const hosts = new Set<string>()
    const note = (page: Page) => page.on('request', (request) => hosts.add(new URL(request.url()).host))
    const page = await visit(entry, 'en', note)
    await page.waitForTimeout(1000)
    const shifts = await page.evaluate(() => window.shifts)
    await page.close()
    return { shifts, hosts: [...hosts] }
  })
})

describe.each(EVERY_PAGE)('“$name” ($reader: $why)', ({ name }) => {
  test('does not jump', () => {
    expect(seen.get(name)?.shifts).toBeLessThan(0.02)
  })
  test('asks no other host for anything', () => {
    expect(seen.get(name)?.hosts).toHaveLength(1)
  })
})
