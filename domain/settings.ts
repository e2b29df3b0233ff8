import type { Locale } from './words/words.ts'

/**
 * How somebody wants pages to look and sound in this browser. Kept in a cookie alone: it is nobody else's business, and
 * the first page that comes already looks right. A value that is not listed falls back to the first of its list.
 */
export const CHOICES = {
  theme: ['system', 'light', 'dark'],
  size: ['usual', 'large', 'largest'],
  font: ['ours', 'system'],
  links: ['usual', 'underlined'],
  motion: ['system', 'less'],
  notices: ['summary', 'all', 'off'],
} as const

type Choices = typeof CHOICES
export type Settings = { [Name in keyof Choices]: Choices[Name][number] } & { locale: Locale }

/** From what the cookie holds (`theme=dark&size=large`) and the languages that the browser asks for. */
export function readSettings(stored: string, locales: readonly Locale[], acceptLanguage = ''): Settings {
  const given = new URLSearchParams(stored)
  const chosen = Object.entries(CHOICES).map(([name, values]) => {
    const value = values.find((known) => known === given.get(name))
    return [name, value ?? values[0]]
  })
  const locale = locales.find((known) => known === given.get('locale')) ?? preferred(acceptLanguage, locales)
  return { ...Object.fromEntries(chosen), locale } as Settings
}

/** What goes into the cookie: only what differs from the usual. */
export function writeSettings(settings: Settings): string {
  const changed = Object.entries(CHOICES).filter(([name, [usual]]) => settings[name as keyof Choices] !== usual)
  const pairs = changed.map(([name]) => [name, settings[name as keyof Choices]] as [string, string])
  return new URLSearchParams([['locale', settings.locale], ...pairs]).toString()
}

/** The first language of an Accept-Language header that we speak, by its quality values (RFC 9110 §12.4.2); else English. */
function preferred(header: string, locales: readonly Locale[]): Locale {
  const ranges = header.split(',').map((range, index) => {
    const [tag = '', ...parameters] = range.trim().split(';')
    const quality = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean)
    return {
      language: tag.trim().toLowerCase().split('-')[0],
      quality: quality === undefined ? 1 : Number(quality),
      index,
    }
  })
  const wanted = ranges.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality || a.index - b.index)
  return wanted.map(({ language }) => locales.find((known) => known === language)).find(Boolean) ?? 'en'
}
