import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Locale } from '#domain/words/words.ts'
import { heard } from '#tests/support/heard.ts'

/** Headings that leave out a level on the way down. */
const skipped = (levels: readonly number[]): string[] =>
  levels.flatMap((level, i) => {
    const before = levels[i - 1] ?? 0
    return level > before + 1 ? [`level ${level} after ${before}, heading ${i + 1}`] : []
  })

/**
 * Headings, landmarks, language and title: by these, people who hear a page find their way. One heading of the first
 * level and none left out; one main part, one head and one foot.
 */
export async function expectStructure(page: Page, locale: Locale): Promise<void> {
  const all = await heard(page)
  const headings = all.filter(({ role }) => role === 'heading')
  const levels = headings.map(({ is }) => Number(is.level))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  expect(skipped(levels)).toEqual([])
  expect(headings.filter((heading) => heading.name === '')).toEqual([])
  const counted = ['main', 'banner', 'contentinfo'].map((role) => all.filter((found) => found.role === role).length)
  expect(counted, 'main part, head and foot').toEqual([1, 1, 1])
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale)
}
