import { expect, test } from 'vitest'
import { EVERY_PAGE } from '#tests/support/every-page.ts'
import { moves, withoutEdge } from '#tests/support/in-browser/layout.ts'
import { visiting } from '#tests/support/visit.ts'

// What readers ask of their own device holds here too: their colours, and less motion.

const visit = visiting()

test.each(EVERY_PAGE)('“$name” ($reader: $why) has edges in forced colours, and can keep still', async (entry) => {
  const page = await visit(entry)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const moving = await page.evaluate(moves)
  const edgeless: Record<string, string[]> = {}
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    const found = await page.evaluate(withoutEdge)
    if (found.length > 0) edgeless[colorScheme] = found
  }
  expect({ moving, edgeless }).toEqual({ moving: [], edgeless: {} })
})
