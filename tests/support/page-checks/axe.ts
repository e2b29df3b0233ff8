import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { LOCALES } from '#domain/words/words.ts'
import { axeFaults, WCAG } from '#tests/support/axe.ts'

// What a machine can find of WCAG 2.2 AA, and of what is good practice beyond it.

const TAGS = [...WCAG, 'best-practice']
type Look = { name: string; width: number; colorScheme: 'light' | 'dark' }
/** Each language in both colours and both widths; between the two of them, each colour in each width. */
type Language = (typeof LOCALES)[number]
const LOOKS: Record<Language, [Look, Look]> = {
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
const looksOf = (locale: Language, place: number): Look[] =>
  locale === 'en' || process.env.NIGHTLY ? LOOKS[locale] : [LOOKS[locale][place % 2]!]

/** `place`: of the page in the list. */
export async function expectNoAxeFault(page: Page, locale: Language, place: number): Promise<void> {
  const found: Record<string, string[]> = {}
  for (const { name, width, colorScheme } of looksOf(locale, place)) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    const faults = await axeFaults(page, TAGS)
    if (faults.length > 0) found[name] = faults
  }
  expect(found).toEqual({})
}
