import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { english, welsh } from '#tests/support/words-of.ts'

type Message = string | [{ declarations: string[]; selectors: string[]; match: Record<string, string> }]
type Inputs = Record<string, unknown>

const folder = new URL('../../../domain/words/', import.meta.url)
const read = (locale: string, file: string) =>
  JSON.parse(readFileSync(new URL(`${locale}/${file}`, folder), 'utf8')) as Record<string, Message>
/** Every plural form of both languages is among these. */
const NUMBERS = [0, 1, 2, 3, 4, 6, 7, 11, 12, 20, 21, 100]

/** All values that a selector asks for by name, in one language. */
function choices(message: Message): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  if (typeof message === 'string') return found
  for (const cases of Object.keys(message[0].match)) {
    for (const [, selector = '', value = ''] of cases.matchAll(/(\w+)=([^,\s]+)/g)) {
      found.set(selector, (found.get(selector) ?? new Set()).add(value))
    }
  }
  return found
}

/** Whatever can be put into a message: each choice and each plural form with each other; anything else is a word. */
function inputsOf(messages: Message[]): Inputs[] {
  const values = new Map<string, unknown[]>()
  for (const message of messages) {
    const texts = typeof message === 'string' ? [message] : Object.values(message[0].match)
    for (const [, name = ''] of texts.join().matchAll(/\{(\w+)\}/g)) values.set(name, values.get(name) ?? ['Word'])
    if (typeof message === 'string') continue
    const plurals = new Map(
      message[0].declarations.flatMap((line) => {
        const [, local = '', input = ''] = /^local (\w+) = (\w+): plural/.exec(line) ?? []
        return local ? [[local, input] as const] : []
      }),
    )
    for (const input of plurals.values()) values.set(input, NUMBERS)
    for (const [selector, chosen] of choices(message)) {
      if (plurals.has(selector)) continue
      const known = values.get(selector)?.filter((value) => value !== 'Word') ?? []
      const named = [...chosen].map((value) => (value === '*' ? 'anything else' : value))
      values.set(selector, [...new Set([...known, ...named])])
    }
  }
  return [...values].reduce<Inputs[]>(
    (all, [name, some]) => all.flatMap((inputs) => some.map((value) => ({ ...inputs, [name]: value }))),
    [{}],
  )
}

describe.each(readdirSync(new URL('en/', folder)).sort())('%s', (file) => {
  const messages = [read('en', file), read('cy', file)] as const

  test('says something in both languages, whatever is put in', () => {
    for (const key of Object.keys(messages[0])) {
      const both = messages.map((all) => all[key]).filter((message) => message !== undefined)
      for (const inputs of inputsOf(both)) {
        for (const words of [english, welsh]) {
          const text = (words as unknown as Record<string, (inputs: Inputs) => string>)[key]!(inputs)
          // Where no case fits, the compiler's answer is the name of the message.
          expect([key, inputs, text]).not.toEqual([key, inputs, key])
          expect([key, text]).toEqual([key, expect.not.stringMatching(/undefined|NaN|\[object|[{}]/)])
        }
      }
    }
  })
})
