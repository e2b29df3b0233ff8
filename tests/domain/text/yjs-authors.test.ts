import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { clientsIn } from '#domain/text/yjs-authors.ts'
import { element, fragmentOf, PICTURE, paragraph, stateOf, words } from './shared-text.ts'

/** A copy of the text in the hands of one client. */
function inHandsOf(clientId: number, from?: Y.Doc): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientId
  if (from) Y.applyUpdate(doc, stateOf(from))
  return doc
}
const textIn = (doc: Y.Doc, index: number) => (fragmentOf(doc).get(index) as Y.XmlElement).get(0) as Y.XmlText

const ANN = 11
const BOB = 7
const EVE = 9

function annAndBob(): Y.Doc {
  const ann = inHandsOf(ANN)
  fragmentOf(ann).insert(0, [paragraph(words('The bus stops at the hall.')), paragraph(words('It is free.'))])
  const bob = inHandsOf(BOB, ann)
  textIn(bob, 1).insert(0, 'On Tuesdays: ')
  return bob
}

test('people come in the order in which one reads their words, each once', () => {
  expect(clientsIn(fragmentOf(annAndBob()))).toEqual([ANN, BOB])
  const eve = inHandsOf(EVE, annAndBob())
  textIn(eve, 0).insert(0, 'From May on: ')
  expect(clientsIn(fragmentOf(eve))).toEqual([EVE, ANN, BOB])
})

test('whose words are all deleted has none in it', () => {
  const eve = inHandsOf(EVE, annAndBob())
  textIn(eve, 1).delete(0, 'On Tuesdays: '.length)
  expect(clientsIn(fragmentOf(eve))).toEqual([ANN])
  fragmentOf(eve).delete(0, 1)
  textIn(eve, 0).delete(0, 'It is free.'.length)
  expect(clientsIn(fragmentOf(eve))).toEqual([])
})

test('a space, a full stop, an empty paragraph and bold letters are no words', () => {
  const eve = inHandsOf(EVE, annAndBob())
  textIn(eve, 0).insert(0, ' – … ')
  textIn(eve, 0).format(0, 10, { strong: {} })
  fragmentOf(eve).insert(0, [paragraph()])
  expect(clientsIn(fragmentOf(eve))).toEqual([ANN, BOB])
})

test('a picture counts, and so do words deep inside', () => {
  const eve = inHandsOf(EVE, annAndBob())
  fragmentOf(eve).insert(0, [paragraph(element('image', { src: PICTURE, alt: 'A hall' }) as Y.XmlElement)])
  expect(clientsIn(fragmentOf(eve))).toEqual([EVE, ANN, BOB])
  const list = inHandsOf(EVE, annAndBob())
  fragmentOf(list).push([element('bullet_list', {}, element('list_item', {}, paragraph(words('A chair'))))])
  expect(clientsIn(fragmentOf(list))).toEqual([ANN, BOB, EVE])
})
