import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '#domain/words/words.ts'
import { axeFaults, WCAG } from '#tests/support/axe.ts'
import { EVERY_PAGE } from '#tests/support/every-page.ts'
import { visiting } from '#tests/support/visit.ts'

// What a machine can find of WCAG 2.2 AA, and of what is good practice beyond it.

const visit = visiting({ initScript: axe.source })
const TAGS = [...WCAG, 'best-practice']
type Look = { name: string; width: number; colorScheme: 'light' | 'dark' }
/** Each language in both colours and both widths; between the two of them, each colour in each width. */
const LOOKS: Record<(typeof LOCALES)[number], Look[]> = {
  en: [
    { name: 'light', width: 1280, colorScheme: 'light' },
    { name: 'dark, 320 px', width: 320, colorScheme: 'dark' },
  ],
  cy: [
    { name: 'dark', width: 1280, colorScheme: 'dark' },
    { name: 'light, 320 px', width: 320, colorScheme: 'light' },
  ],
}

/**
 * The two languages are one page with other words. So each page is looked at in Welsh in one of its two looks, by turns,
 * and with `NIGHTLY=1` in both.
 */
const looksOf = (locale: (typeof LOCALES)[number], place: number): Look[] =>
  locale === 'en' || process.env.NIGHTLY ? LOOKS[locale] : LOOKS[locale].slice(place % 2, (place % 2) + 1)

describe.each(LOCALES)('%s', (locale) => {
  test.each(EVERY_PAGE)('axe finds no fault with “$name” ($reader: $why) in any of its looks', async (entry) => {
    const page = await visit(entry, locale)
    const found: Record<string, string[]> = {}
    for (const { name, width, colorScheme } of looksOf(locale, EVERY_PAGE.indexOf(entry))) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      const faults = await axeFaults(page, TAGS)
      if (faults.length > 0) found[name] = faults
    }
    expect(found).toEqual({})
  })
})
