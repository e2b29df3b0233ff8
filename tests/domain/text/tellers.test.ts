import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { tellerOf, touchesAnother } from '#domain/text/tellers.ts'
import { element, fragmentOf, paragraph, stateOf, words } from './shared-text.ts'

const [ANN, BOB] = ['m_ann', 'm_bob']

function quotation(teller: string | null, text: string): Y.XmlElement {
  const quote = element('blockquote', {}, paragraph(words(text)))
  if (teller) quote.setAttribute('teller', teller)
  return quote
}
/** Ann's story between two paragraphs, then a quotation that names nobody; in the hands of somebody else. */
function told(): Y.Doc {
  const first = new Y.Doc()
  first.clientID = 1
  fragmentOf(first).insert(0, [
    paragraph(words('Before.')),
    quotation(ANN!, 'I sold the car.'),
    paragraph(words('After.')),
    quotation(null, 'Old words.'),
  ])
  const copy = new Y.Doc()
  copy.clientID = 2
  Y.applyUpdate(copy, stateOf(first))
  return copy
}
const at = (fragment: Y.XmlFragment, index: number) => fragment.get(index) as Y.XmlElement
const textIn = (block: Y.XmlElement) => (block.nodeName === 'paragraph' ? block : at(block, 0)).get(0) as Y.XmlText

function isRefused(member: string | undefined, change: (fragment: Y.XmlFragment) => void): boolean {
  const doc = told()
  let touched: boolean | undefined
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    touched ??= touchesAnother(transaction, member!)
  })
  doc.transact(() => change(fragmentOf(doc)))
  return touched!
}

type Change = (fragment: Y.XmlFragment) => void
const rebuilt =
  (text: string, teller = ANN!): Change =>
  (fragment) => {
    fragment.delete(0, 3)
    fragment.insert(0, [paragraph(words('Before and after.')), quotation(teller, text)])
  }

describe('somebody else’s story', () => {
  test.each<[string, Change]>([
    ['words put in', (fragment) => textIn(at(fragment, 1)).insert(0, 'Perhaps ')],
    ['words taken out', (fragment) => textIn(at(fragment, 1)).delete(0, 2)],
    ['words made bold', (fragment) => textIn(at(fragment, 1)).format(0, 1, { strong: {} })],
    ['a paragraph put in', (fragment) => at(fragment, 1).insert(1, [paragraph(words('So what?'))])],
    ['all of it taken out', (fragment) => fragment.delete(1, 1)],
    ['taken out with what stands around it', (fragment) => fragment.delete(0, 3)],
    ['another teller', (fragment) => at(fragment, 1).setAttribute('teller', BOB!)],
    ['no teller', (fragment) => at(fragment, 1).removeAttribute('teller')],
    ['words in somebody else’s mouth', (fragment) => fragment.insert(0, [quotation(ANN!, 'I like buses.')])],
    ['moved with other words', rebuilt('I sold the bike.')],
    ['moved as one’s own', rebuilt('I sold the car.', BOB)],
    ['told twice', (fragment) => fragment.insert(4, [quotation(ANN!, 'I sold the car.')])],
    ['claimed, where nobody is named', (fragment) => at(fragment, 3).setAttribute('teller', BOB!)],
  ])('is not changed: %s', (_case, change) => expect(isRefused(BOB, change)).toBe(true))

  test.each<[string, Change]>([
    ['what stands beside it', (fragment) => textIn(at(fragment, 0)).insert(0, 'Long ')],
    ['what stands around it is rebuilt, and it with that', rebuilt('I sold the car.')],
    ['a story of one’s own', (fragment) => fragment.insert(1, [quotation(BOB!, 'I drive a bus.')])],
    ['a quotation that names nobody', (fragment) => textIn(at(fragment, 3)).insert(0, 'Very ')],
  ])('is not touched by %s', (_case, change) => expect(isRefused(BOB, change)).toBe(false))

  test.each<[string, Change]>([
    ['changed', (fragment) => textIn(at(fragment, 1)).insert(0, 'Last year ')],
    ['taken out', (fragment) => fragment.delete(1, 1)],
  ])('is %s by its teller', (_case, change) => expect(isRefused(ANN, change)).toBe(false))
})

test('what went before is nobody’s any more', () => {
  const doc = told()
  const fragment = fragmentOf(doc)
  const story = at(fragment, 1)
  expect(tellerOf(story)).toBe(ANN)
  fragment.delete(1, 1)
  let touched = false
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    touched ||= touchesAnother(transaction, BOB!)
  })
  textIn(at(fragment, 0)).insert(0, 'Long ')
  expect(touched).toBe(false)
})
