import { expect, test } from 'vitest'
import { backTo, changed } from '#app/forms/settings.ts'
import { readSettings, writeSettings } from '#domain/settings.ts'
import { LOCALES } from '#domain/words/words.ts'

const usual = readSettings('', LOCALES)

test.each<[string, string, string, string]>([
  ['the cookie’s', 'locale=cy', 'en', 'cy'],
  ['the first one of the browser that we speak', '', 'fr, cy;q=0.8, en;q=0.4', 'cy'],
  ['the one with the highest quality', '', 'cy;q=0.2, en-GB;q=0.9', 'en'],
  ['never one with quality 0', '', 'cy;q=0', 'en'],
  ['English where nothing fits', '', 'fr, de', 'en'],
  ['English where the cookie is nonsense', 'locale=xx', '', 'en'],
])('the language is %s', (_which, stored, accepted, locale) => {
  expect(readSettings(stored, LOCALES, accepted).locale).toBe(locale)
})

test('a value that is not listed falls back to the usual one', () => {
  expect(readSettings('theme=pink&size=huge', LOCALES)).toEqual(usual)
})

test('settings come back as they were kept', () => {
  const mine = { ...usual, locale: 'cy', theme: 'dark', size: 'largest', notices: 'off' } as const
  expect(readSettings(writeSettings(mine), LOCALES)).toEqual(mine)
})

test('the language button changes the language and nothing else', () => {
  const mine = { ...usual, theme: 'dark' } as const
  expect(changed(mine, new URLSearchParams('locale=cy&back=/rules'))).toEqual({ ...mine, locale: 'cy' })
  expect(changed(mine, new URLSearchParams('locale=xx'))).toEqual(mine)
})

test.each<[string, string | null, string | null]>([
  ['a page of ours', '/plans/p_1/log?page=2', '/plans/p_1/log?page=2'],
  ['a page of ours without what was said there', '/plans/p_1?done=joined', '/plans/p_1'],
  ['nowhere', null, null],
  ['another site', 'https://example.org/', null],
  ['another site in disguise', '//example.org/', null],
  ['another site in a better disguise', '/\\example.org', null],
])('goes back to %s', (_where, path, expected) => {
  expect(backTo(path)).toBe(expected)
})
