import { beforeAll, describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '#domain/words/words.ts'
import { EVERY_PAGE } from '#tests/support/every-page.ts'
import { type Heard, heard } from '#tests/support/heard.ts'
import { addressOf, ofEach, visiting } from '#tests/support/visit.ts'

// Headings, landmarks, language and title: by these, people who hear a page find their way.

const visit = visiting()

type Facts = { heard: Heard[]; lang: string; title: string }

const readIn = (locale: Locale): Promise<Map<string, Facts>> =>
  ofEach(EVERY_PAGE, async (entry) => {
    const page = await visit(entry, locale)
    const lang = await page.evaluate(() => document.documentElement.lang)
    const facts = { heard: await heard(page), lang, title: await page.title() }
    await page.close()
    return facts
  })

/** Headings that leave out a level on the way down. */
const skipped = (levels: readonly number[]): string[] =>
  levels.flatMap((level, i) => {
    const before = levels[i - 1] ?? 0
    return level > before + 1 ? [`level ${level} after ${before}, heading ${i + 1}`] : []
  })

describe.each(LOCALES)('%s', (locale) => {
  let pages: Map<string, Facts>
  beforeAll(async () => {
    pages = await readIn(locale)
  })

  describe.each(EVERY_PAGE)('“$name” ($reader: $why)', ({ name }) => {
    const factsOf = () => pages.get(name)!

    test('has one heading of the first level, and leaves out none', () => {
      const headings = factsOf().heard.filter(({ role }) => role === 'heading')
      const levels = headings.map(({ is }) => Number(is.level))
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      expect(skipped(levels)).toEqual([])
      expect(headings.filter((heading) => heading.name === '')).toEqual([])
    })

    test('has a main part, a head and a foot', () => {
      const landmarks = factsOf().heard.map(({ role }) => role)
      const counted = ['main', 'banner', 'contentinfo'].map(
        (role) => landmarks.filter((found) => found === role).length,
      )
      expect(counted).toEqual([1, 1, 1])
    })

    test('says its language', () => {
      expect(factsOf().lang).toBe(locale)
    })
  })

  test('every page has a title of its own', () => {
    const addresses = new Map<string, Set<string>>()
    for (const entry of EVERY_PAGE) {
      const { title } = pages.get(entry.name)!
      // Nobody compares personal links and codes: each is the only one that somebody has.
      const address = addressOf(entry).replace(/\?.*|(?<=^\/(?:j|room|mail\/confirm)\/).*/, '')
      addresses.set(title, (addresses.get(title) ?? new Set()).add(address))
    }
    const shared = [...addresses].filter(([title, at]) => at.size > 1 || title === '')
    expect(shared.map(([title, at]) => `${title}: ${[...at].join(', ')}`)).toEqual([])
  })
})
