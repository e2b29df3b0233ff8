import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choiceOrder } from '#app/components/ballots/choice-order.ts'
import { CHOICE_WORDS, type ChoiceWords } from '#app/components/ballots/choice-words.ts'
import { METHODS } from '#domain/ballots/methods.ts'
import type { MethodId } from '#domain/ballots/state.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { wordsIn } from '#server/words/words-in.ts'

const LABELS = [
  ['ballots_choice_consent', 'I agree', 'Rwy’n cytuno'],
  ['ballots_choice_concern', 'I agree, with a worry', 'Rwy’n cytuno, ond yn poeni'],
  ['ballots_choice_stand_aside', 'Not for me, but go on', 'Nid i mi, ond ewch ymlaen'],
  ['ballots_choice_objection', 'I object', 'Rwy’n gwrthwynebu'],
  ['ballots_choice_no_view', 'I have no view', 'Nid oes gennyf farn'],
  ['ballots_choice_yes', 'Yes', 'Ie'],
  ['ballots_choice_no', 'No', 'Na'],
  ['ballots_choice_level_1', '1 – I fully support it', '1 – Rwy’n ei gefnogi’n llwyr'],
  ['ballots_choice_level_2', '2 – I support it, with a small point', '2 – Rwy’n ei gefnogi, gydag un pwynt bach'],
  ['ballots_choice_level_3', '3 – I support it, with doubts', '3 – Rwy’n ei gefnogi, gydag amheuon'],
  ['ballots_choice_level_4', '4 – I have no view', '4 – Nid oes gennyf farn'],
  ['ballots_choice_level_5', '5 – I stand aside', '5 – Rwy’n camu o’r neilltu'],
  ['ballots_choice_level_6', '6 – I disagree, but will go along', '6 – Rwy’n anghytuno, ond yn mynd gydag ef'],
  ['ballots_choice_level_7', '7 – I disagree and take no part', '7 – Rwy’n anghytuno ac ni fyddaf yn cymryd rhan'],
  ['ballots_choice_level_8', '8 – I cannot accept it', '8 – Ni allaf ei dderbyn'],
] as const

const order = (method: MethodId, seed: string) =>
  choiceOrder(
    nodeCrypto.sha256,
    method,
    METHODS[method].options.map(({ id }) => id),
    seed,
  )

describe('the order of the choices', () => {
  test('is the same whenever the same person comes back to the same vote', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(order('consent', seed)).toEqual(order('consent', seed))
      }),
    )
  })

  test('holds every choice once, and “I have no view” last', () => {
    fc.assert(
      fc.property(fc.constantFrom<MethodId>('consent', 'majority'), fc.string(), (method, seed) => {
        const drawn = order(method, seed)
        expect(drawn.toSorted()).toEqual(METHODS[method].options.map(({ id }) => id).toSorted())
        expect(drawn.at(-1)).toBe('abstain')
      }),
    )
  })

  test('differs from person to person, and helps no choice', () => {
    const first = new Map<string, number>()
    for (let person = 0; person < 2_000; person++) {
      const top = order('consent', `b_1 m_${person}`)[0] ?? ''
      first.set(top, (first.get(top) ?? 0) + 1)
    }
    expect([...first.keys()].toSorted()).toEqual(['concern', 'consent', 'objection', 'stand-aside'])
    for (const [choice, times] of first) expect(times, choice).toBeGreaterThan(400)
  })

  test('differs from vote to vote for the same person', () => {
    const orders = Array.from({ length: 50 }, (_, vote) => order('consent', `b_${vote} m_1`).join())
    expect(new Set(orders).size).toBeGreaterThan(5)
  })

  test('of a scale is the scale', () => {
    for (const person of ['a', 'b', 'c']) expect(order('gradients8', person).join('')).toBe('12345678')
  })
})

describe('the words of the choices', () => {
  const methods = Object.values(METHODS)
  test.each(methods.map((method) => [method.id, method] as const))(
    '%s: all of them, each with an example',
    (id, method) => {
      const words: Record<string, ChoiceWords> = CHOICE_WORDS[id]
      expect(Object.keys(words).toSorted()).toEqual(method.options.map((option) => option.id).toSorted())
      for (const { example } of Object.values(words)) expect(example).toMatch(/^\p{Lu}.*\.$/u)
    },
  )

  test.each(methods.map((method) => [method.id, method] as const))(
    '%s: in English those of the definition',
    (id, method) => {
      const words: Record<string, ChoiceWords> = CHOICE_WORDS[id]
      for (const option of method.options) expect(words[option.id]?.label).toBe(option.label)
    },
  )

  // Words change votes. Whoever needs others gives the method a new wording, and keeps these for the votes by them.
  test.each(LABELS)('%s stays as people have voted by it: “%s”', (key, inEnglish, inWelsh) => {
    expect([wordsIn('en')[key](), wordsIn('cy')[key]()]).toEqual([inEnglish, inWelsh])
  })

  test('belong to these wordings', () => {
    expect(methods.map((method) => method.wording)).toEqual(['consent-1', 'kaner-a-1', 'fist5-1', 'majority-1'])
  })
})
