import { expect, test } from 'vitest'
import { cy } from '#server/demo/texts/cy/cy.ts'
import { en } from '#server/demo/texts/en/en.ts'

type Texts = string | readonly Texts[] | { readonly [key: string]: Texts }

/** Every text by its place, such as `actions.A6.what`. */
const leaves = (texts: Texts, place = ''): [string, string][] =>
  typeof texts === 'string'
    ? [[place, texts]]
    : Object.entries(texts).flatMap(([key, inner]) => leaves(inner, place ? `${place}.${key}` : key))

const english = leaves(en)
const welsh = new Map(leaves(cy))

test('both languages have a text in every place', () => {
  expect([...welsh.keys()]).toEqual(english.map(([place]) => place))
  const empty = [...english, ...welsh].filter(([, text]) => text.trim() === '').map(([place]) => place)
  expect(empty).toEqual(['why.told.bethanMeans']) // what she said in Welsh needs no meaning in a Welsh plan
})

test('what reads the same in both languages is a name, a number or what somebody said in their own language', () => {
  const same = english.filter(([place, text]) => welsh.get(place) === text).map(([, text]) => text)
  const names = ['Aldersyke', 'Fernside', 'Quarry Lane', 'Breathing Space Aldersyke', 'Maureen', 'Grace', 'Bethan']
  const others = same.filter((text) => !/^[A-Z]?[\d£%.]*$/.test(text) && !names.includes(text))
  const people = ['Dele', 'Pauline', 'Lucy', 'Imran', 'cy', 'Byddai fy ngŵr yn mynd pe bawn i’n cael hoe.', 'N10']
  expect(others.filter((text) => !people.includes(text))).toEqual([])
})

test('both give the same figures', () => {
  const figures = (text: string) => (text.match(/\d[\d.,]*\d|\d/g) ?? []).toSorted()
  const places = english.filter(([place]) => /^(money|front|measures|scope)\./.test(place))
  for (const [place, text] of places) expect([place, figures(welsh.get(place)!)]).toEqual([place, figures(text)])
})

test('nothing is typed with straight quotes', () => {
  expect([...english, ...welsh].filter(([, text]) => /['"]/.test(text))).toEqual([])
})
