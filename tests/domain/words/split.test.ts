import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LOCALES } from '#domain/words/words.ts'
import { indexOf, splitMessages } from '#server/words/split.ts'

const compiled = (locale: string) =>
  readFileSync(new URL(`../../../domain/words/compiled/messages/${locale}.js`, import.meta.url), 'utf8')

test.each(LOCALES)('every message in %s is a module of its own, and all of them are the whole file', (locale) => {
  const file = compiled(locale)
  const split = splitMessages(file)
  expect([...split.keys()]).toEqual([...file.matchAll(/^export const (\w+)/gm)].map(([, name]) => name))
  for (const [name, code] of split) expect([...code.matchAll(/^export const (\w+)/gm)].map((m) => m[1])).toEqual([name])
})

test('a message brings only the help that it needs', () => {
  const split = splitMessages(compiled('en'))
  expect(split.get('common_skip')).not.toContain('import')
  expect(split.get('common_please_check_these')).toMatch(/^import \* as registry from/)
})

test('the index names each of them', () => {
  expect(indexOf(['one', 'two'], (name) => `words?${name}`)).toBe(
    'export { one } from "words?one"\nexport { two } from "words?two"',
  )
})
