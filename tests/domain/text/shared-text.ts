import * as Y from 'yjs'
import { schemaProblem } from '#domain/text/yjs.ts'

/** The text of a section within its shared document. */
export const fragmentOf = (doc: Y.Doc) => doc.getXmlFragment('default')

type Child = Y.XmlElement | Y.XmlText

/** A node as a client would send it, fit for the schema or not. */
export function element(name: string, attributes: Record<string, unknown> = {}, ...children: Child[]): Y.XmlElement {
  const made = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string)
  made.insert(0, children)
  return made
}

export const paragraph = (...children: Child[]): Y.XmlElement => element('paragraph', {}, ...children)

/** Words with formatting under these keys. */
export function words(text: string, attributes: Record<string, unknown> = {}): Y.XmlText {
  const made = new Y.XmlText()
  made.insert(0, text, attributes)
  return made
}

export const stateOf = (doc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(doc)

/** A server's copy of a text: takes updates and says what `schemaProblem` finds in each. */
export function server(start?: Uint8Array) {
  const doc = new Y.Doc()
  const fragment = fragmentOf(doc)
  if (start) Y.applyUpdate(doc, start)
  const problems: (string | null)[] = []
  doc.on('afterTransaction', (transaction) => problems.push(schemaProblem(transaction, fragment)))
  const receive = (update: Uint8Array): string | null => {
    problems.length = 0
    Y.applyUpdate(doc, update)
    return problems.find((problem) => problem !== null) ?? null
  }
  return { doc, fragment, receive }
}

export const PICTURE = `sha256:${'a'.repeat(64)}`

/** A heading with a word, and a paragraph with a word and a picture. */
export function startingText(): Y.Doc {
  const doc = new Y.Doc()
  const image = element('image', { src: PICTURE, alt: 'A hall' })
  fragmentOf(doc).insert(0, [element('heading', { level: 2 }, words('Halls')), paragraph(words('One'), image)])
  return doc
}
const child = (parent: Y.XmlFragment, index: number) => parent.get(index) as Y.XmlElement
export const headingOf = (fragment: Y.XmlFragment): Y.XmlElement => child(fragment, 0)
export const headingWords = (fragment: Y.XmlFragment) => child(headingOf(fragment), 0) as unknown as Y.XmlText
export const pictureOf = (fragment: Y.XmlFragment): Y.XmlElement => child(child(fragment, 1), 1)

/** What a client does to the starting text. */
export type Change = (fragment: Y.XmlFragment, doc: Y.Doc) => void

export const add = (...made: Child[]): Change => {
  return (fragment) => fragment.push(made)
}

/** What a server says of that change. */
export function problemOf(change: Change): string | null {
  const client = startingText()
  const { receive } = server(stateOf(client))
  change(fragmentOf(client), client)
  return receive(stateOf(client))
}
