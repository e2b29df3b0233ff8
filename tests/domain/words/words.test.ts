import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '#domain/words/words.ts'

type Variants = { declarations: string[]; selectors: string[]; match: Record<string, string> }
type Message = string | [Variants]

const folder = new URL('../../../domain/words/', import.meta.url)
const files = (locale: string) => readdirSync(new URL(`${locale}/`, folder)).sort()
const read = (locale: string, file: string) =>
  JSON.parse(readFileSync(new URL(`${locale}/${file}`, folder), 'utf8')) as Record<string, Message>
const texts = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message[0].match)
const inAll = (message: Message, pattern: RegExp) =>
  [...new Set(texts(message).flatMap((text) => [...text.matchAll(pattern)].map(([whole]) => whole)))].sort()

const settings = JSON.parse(readFileSync(new URL('project.inlang/settings.json', folder), 'utf8')) as {
  'plugin.inlang.messageFormat': { pathPattern: string[] }
}

test('the compiler reads every message file', () => {
  const listed = settings['plugin.inlang.messageFormat'].pathPattern.map((path) => path.replace('./{locale}/', ''))
  for (const locale of LOCALES) expect(files(locale)).toEqual(listed.toSorted())
})

describe.each(files('en'))('%s', (file) => {
  const english = read('en', file)
  const welsh = read('cy', file)

  test('has the same keys in English and in Welsh', () => {
    expect(Object.keys(welsh).sort()).toEqual(Object.keys(english).sort())
  })

  test('names every key after its file', () => {
    const area = file.replace('.json', '')
    for (const key of Object.keys(english)) expect(key).toMatch(new RegExp(`^${area}_[a-z0-9_]+$`))
  })

  test('fills the same blanks and marks the same links in both', () => {
    for (const [key, message] of Object.entries(english)) {
      const other = welsh[key]!
      for (const pattern of [/\{\w+\}/g, /<\/?\w+\/?>/g])
        expect([key, inAll(other, pattern)]).toEqual([key, inAll(message, pattern)])
    }
  })

  test('has every plural form of its language, and no other', () => {
    for (const [locale, messages] of [
      ['en', english],
      ['cy', welsh],
    ] as const) {
      for (const [key, message] of Object.entries(messages)) {
        if (typeof message === 'string') continue
        const [{ declarations, match }] = message
        const plurals = declarations.flatMap((line) => /^local (\w+) = \w+: plural(.*)$/.exec(line) ?? [])
        const type = plurals[2]?.includes('ordinal') ? 'ordinal' : 'cardinal'
        const categories = new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories
        if (plurals[1] === undefined) continue
        const found = Object.keys(match).flatMap((cases) => new RegExp(`${plurals[1]}=(\\w+)`).exec(cases)?.[1] ?? [])
        expect([locale, key, [...new Set(found)].sort()]).toEqual([locale, key, categories.toSorted()])
      }
    }
  })
})
