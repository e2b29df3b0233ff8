import { readSettings, type Settings, writeSettings } from '#domain/settings.ts'
import { LOCALES, type Locale } from '#domain/words/words.ts'

/** The settings as they are, with what this form says in place of it; what it does not name stays. */
export function changed(settings: Settings, form: URLSearchParams): Settings {
  const next = new URLSearchParams(writeSettings(settings))
  for (const [name, value] of form) if (name !== 'back') next.set(name, value)
  const locales: Locale[] = settings.locale === 'en-XA' ? [...LOCALES, 'en-XA'] : [...LOCALES]
  const wanted = readSettings(next.toString(), locales)
  return { ...wanted, locale: locales.find((known) => known === next.get('locale')) ?? settings.locale }
}

/** A page of ours to go back to, or null: an address from a form must not lead to another site. */
export function backTo(path: string | null): string | null {
  if (!path?.startsWith('/')) return null
  const base = 'https://here.invalid'
  const url = URL.canParse(path, base) ? new URL(path, base) : null
  if (url?.origin !== base) return null
  // What was said there once is not said again.
  url.searchParams.delete('done')
  return `${url.pathname}${url.search}`
}
