import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { moves, withoutEdge } from '#tests/support/in-browser/layout.ts'

/** What readers ask of their own device holds here too: their colours, and less motion. */
export async function expectPreferencesKept(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const moving = await page.evaluate(moves)
  const edgeless: Record<string, string[]> = {}
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    const found = await page.evaluate(withoutEdge)
    if (found.length > 0) edgeless[colorScheme] = found
  }
  expect({ moving, edgeless }).toEqual({ moving: [], edgeless: {} })
}
