import { describe, expect, test } from 'vitest'
import { EVERY_PAGE } from '#tests/support/every-page.ts'
import { moves, withoutEdge } from '#tests/support/in-browser/layout.ts'
import { visiting } from '#tests/support/visit.ts'

// What readers ask of their own device holds here too.

const visit = visiting()

describe.each([['light'], ['dark']] as const)('in forced colours, %s', (colorScheme) => {
  test.each(EVERY_PAGE)('buttons and fields of “$name” ($reader: $why) have an edge', async (entry) => {
    const page = await visit(entry)
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    expect(await page.evaluate(withoutEdge)).toEqual([])
  })
})

describe('with less motion', () => {
  test.each(EVERY_PAGE)('nothing moves on “$name” ($reader: $why)', async (entry) => {
    const page = await visit(entry)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await page.evaluate(moves)).toEqual([])
  })
})
