import { describe, expect, test } from 'vitest'
import { type Definition, define, quorumFor } from '#domain/ballots/definition.ts'
import { choiceExample, choiceLabel, methodExplanation, methodTitle } from '#domain/ballots/method-words.ts'
import { METHOD_IDS, METHODS } from '#domain/ballots/methods.ts'
import type { MethodId } from '#domain/ballots/state.ts'
import type { BallotId, Instant } from '#domain/ids.ts'
import { english, welsh } from '#tests/support/words-of.ts'

const defined = (method: MethodId): Definition =>
  define({
    quorum: quorumFor('deciding', {}),
    ...{ ballot: 'b_1' as BallotId, kind: 'deciding', subject: { kind: 'plan' }, question: null, text: 'sha256:00' },
    ...{ correction: false, method, threshold: METHODS[method].defaultThreshold, closesWhenAll: false },
    ...{ roll: { citizen: 3, professional: 2 }, closes: '2026-03-09T09:00:00.000Z' as Instant },
  })

describe.each(METHOD_IDS)('%s', (id) => {
  const method = METHODS[id]

  test('reads in English as it is written in files that leave the plan', () => {
    expect([methodTitle(id, english), methodExplanation(id, english)]).toEqual([method.title, method.explanation])
    for (const { id: option, label, example } of method.options) {
      expect([choiceLabel(defined(id), option, english), choiceExample(defined(id), option, english)]).toEqual([
        label,
        example,
      ])
    }
  })

  test('reads in Welsh in every word', () => {
    const texts = (words: typeof welsh) => [
      ...[methodTitle(id, words), methodExplanation(id, words)],
      ...method.options.flatMap(({ id: option }) => [
        choiceLabel(defined(id), option, words),
        choiceExample(defined(id), option, words),
      ]),
    ]
    for (const [index, text] of texts(welsh).entries()) expect(text).not.toBe(texts(english)[index])
  })
})

test('a definition holds the words that were put to the voters, whatever language somebody reads', () => {
  const definition = defined('majority')
  expect(definition).toMatchObject({
    labels: { yes: { en: 'Yes' } },
    quorum: { all: '3/5', groups: { citizen: '1/2' } },
  })
  const other: Definition = { ...definition, wording: 'majority-2', labels: { yes: { en: 'Aye' } } }
  expect([choiceLabel(other, 'yes', english), choiceLabel(other, 'yes', welsh)]).toEqual(['Aye', 'Aye'])
  const both: Definition = { ...definition, labels: { yes: { en: 'Aye', cy: 'Ie, wir' } } }
  expect([choiceLabel(both, 'yes', english), choiceLabel(both, 'yes', welsh)]).toEqual(['Aye', 'Ie, wir'])
})

test('an option of another release has no example', () => {
  expect(choiceExample({ method: 'majority' }, 'perhaps', english)).toBe('')
})
