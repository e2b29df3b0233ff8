import { existsSync } from 'node:fs'
import { parseCookie, stringifySetCookie } from 'cookie'
import type { Request } from 'express'
import { readSettings, type Settings, writeSettings } from '#domain/settings.ts'
import { DAY } from '#domain/time.ts'
import { LOCALES, type Locale, type Words } from '#domain/words/words.ts'
import { wordsIn } from '../words/words-in.ts'

const NAME = 'evenground-settings'
const PSEUDO = new URL('../../build/en-XA/server/index.js', import.meta.url)

/** The languages there are pages in. The pseudo-language is there where a test has built it. */
export const servedLocales = (): Locale[] => (existsSync(PSEUDO) ? [...LOCALES, 'en-XA'] : [...LOCALES])
let served: Locale[] | undefined

/** How whoever sends this request wants pages to be. */
export function settingsOf({ headers }: Pick<Request, 'headers'>): Settings {
  const stored = headers.cookie ? (parseCookie(headers.cookie)[NAME] ?? '') : ''
  // Looked up with the first request: a test builds its language after this module is loaded.
  served ??= servedLocales()
  return readSettings(stored, served, headers['accept-language'])
}

/** The words of the language that whoever sends this request reads. */
export const wordsOf = (request: Pick<Request, 'headers'>): Words => wordsIn(settingsOf(request).locale)

/** The header that keeps them in this browser. No secret, and nothing that says who somebody is. */
export const settingsCookie = (publicUrl: string, settings: Settings): string =>
  stringifySetCookie({
    name: NAME,
    value: writeSettings(settings),
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
    path: '/',
    maxAge: (400 * DAY) / 1000,
  })
