import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { MemberId } from '#domain/ids.ts'
import { Credits } from '#domain/text/authorship/credits.ts'
import type { Span } from '#domain/text/authorship/pieces.ts'
import { authorsIn, charactersIn, standingCredits } from '#domain/text/authorship/standing.ts'
import { element, fragmentOf, PICTURE, paragraph, stateOf, words } from '../shared-text.ts'

/** A copy of the text in the hands of one client. */
function inHandsOf(clientId: number, from?: Y.Doc): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientId
  if (from) Y.applyUpdate(doc, stateOf(from))
  return doc
}
const textIn = (doc: Y.Doc, index: number) => (fragmentOf(doc).get(index) as Y.XmlElement).get(0) as Y.XmlText

/** Whose each client id is. */
const CLIENTS = { ANN: 11, BOB: 7, EVE: 9 }
const [ANN, BOB, EVE] = ['m_ann', 'm_bob', 'm_eve'] as MemberId[] as [MemberId, MemberId, MemberId]
const OWNERS = new Map([
  [CLIENTS.ANN, ANN],
  [CLIENTS.BOB, BOB],
  [CLIENTS.EVE, EVE],
])
const credits = new Credits()
const authorsOf = (span: Span) => credits.authorsOf(span, OWNERS.get(span.client)!)
const authors = (doc: Y.Doc) => authorsIn(fragmentOf(doc), authorsOf)

function annAndBob(): Y.Doc {
  const ann = inHandsOf(CLIENTS.ANN)
  fragmentOf(ann).insert(0, [paragraph(words('The bus stops at the hall.')), paragraph(words('It is free.'))])
  const bob = inHandsOf(CLIENTS.BOB, ann)
  textIn(bob, 1).insert(0, 'On Tuesdays: ')
  return bob
}

test('people come in the order in which one reads their words, each once', () => {
  expect(authors(annAndBob())).toEqual([ANN, BOB])
  const eve = inHandsOf(CLIENTS.EVE, annAndBob())
  textIn(eve, 0).insert(0, 'From May on: ')
  expect(authors(eve)).toEqual([EVE, ANN, BOB])
})

test('whose words are all deleted has none in it', () => {
  const eve = inHandsOf(CLIENTS.EVE, annAndBob())
  textIn(eve, 1).delete(0, 'On Tuesdays: '.length)
  expect(authors(eve)).toEqual([ANN])
  fragmentOf(eve).delete(0, 1)
  textIn(eve, 0).delete(0, 'It is free.'.length)
  expect(authors(eve)).toEqual([])
})

test('a space, a full stop, an empty paragraph and bold letters are no words', () => {
  const eve = inHandsOf(CLIENTS.EVE, annAndBob())
  textIn(eve, 0).insert(0, ' – … ')
  textIn(eve, 0).format(0, 10, { strong: {} })
  fragmentOf(eve).insert(0, [paragraph()])
  expect(authors(eve)).toEqual([ANN, BOB])
})

test('a picture counts, and so do words deep inside', () => {
  const eve = inHandsOf(CLIENTS.EVE, annAndBob())
  fragmentOf(eve).insert(0, [paragraph(element('image', { src: PICTURE, alt: 'A hall' }) as Y.XmlElement)])
  expect(authors(eve)).toEqual([EVE, ANN, BOB])
  const list = inHandsOf(CLIENTS.EVE, annAndBob())
  fragmentOf(list).push([element('bullet_list', {}, element('list_item', {}, paragraph(words('A chair'))))])
  expect(authors(list)).toEqual([ANN, BOB, EVE])
})

test('characters are counted by who wrote them, spaces and full stops too', () => {
  const doc = annAndBob()
  const ann = 'The bus stops at the hall.It is free.'.length
  expect(charactersIn(fragmentOf(doc), authorsOf)).toEqual(
    new Map([
      [ANN, ann],
      [BOB, 'On Tuesdays: '.length],
    ]),
  )
  textIn(doc, 1).delete(3, 8)
  textIn(doc, 0).format(0, 7, { strong: {} })
  expect(charactersIn(fragmentOf(doc), authorsOf).get(BOB)).toBe('On : '.length)
})

test('words under an id that nobody owns are nobody’s', () => {
  const doc = annAndBob()
  const known = (span: Span) => (span.client === CLIENTS.BOB ? [{ length: span.length, author: BOB }] : [])
  expect(authorsIn(fragmentOf(doc), known)).toEqual([BOB])
  expect(charactersIn(fragmentOf(doc), known)).toEqual(new Map([[BOB, 13]]))
})

test('of what was credited, only what stands is kept', () => {
  const doc = inHandsOf(CLIENTS.ANN)
  fragmentOf(doc).insert(0, [paragraph(words('0123456789'))])
  const { client, clock } = textIn(doc, 0)._start!.id
  textIn(doc, 0).delete(3, 2)
  const credit = { client, clock: clock + 2, length: 5, author: BOB }
  const unknown = { client: CLIENTS.EVE, clock: 0, length: 1, author: BOB }
  expect([...standingCredits(doc, [credit, unknown])]).toEqual([
    { ...credit, length: 1 },
    { ...credit, clock: clock + 5, length: 2 },
  ])
})
