import * as Y from 'yjs'
import type { MemberId } from '#domain/ids.ts'
import { Authorship } from '#server/documents/authorship.ts'
import { ANN, BOB } from './updates.ts'

/** Some 100,000 characters of two people who wrote word by word into each other's sentences. */
export function largeText() {
  const owners = new Map<number, MemberId>([
    [1, ANN],
    [2, BOB],
  ])
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('default')
  const texts = Array.from({ length: 200 }, () => new Y.XmlText())
  fragment.insert(
    0,
    texts.map((text) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [text])
      return paragraph
    }),
  )
  for (let i = 0; i < 16_000; i++) {
    doc.clientID = 1 + (i % 2)
    texts[i % texts.length]!.insert(0, 'words ')
  }
  let items = 0
  for (const structs of doc.store.clients.values()) items += structs.length
  return { fragment, authorsOf: new Authorship(owners).authorsOf, items, characters: 16_000 * 'words '.length }
}
