import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createServerText, wordsOnlyHere } from '#app/editor/only-here.ts'
import { touches } from '#app/editor/touches.ts'

/** Two paragraphs, "mine" and "theirs", a list with one item, and the same text at somebody else's. */
function twoTexts() {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
  const fragment = mine.getXmlFragment('default')
  const paragraph = (words: string) => {
    const element = new Y.XmlElement('paragraph')
    element.insert(0, [new Y.XmlText(words)])
    return element
  }
  const list = new Y.XmlElement('bullet_list')
  const item = new Y.XmlElement('list_item')
  item.insert(0, [paragraph('item')])
  list.insert(0, [item])
  fragment.insert(0, [paragraph('mine'), paragraph('theirs'), list])
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  const text = (doc: Y.Doc, ...path: number[]) =>
    path.reduce<Y.XmlFragment>((parent, at) => parent.get(at) as Y.XmlElement, doc.getXmlFragment('default'))
  const change = (act: (doc: Y.Doc) => void) => {
    let sent: Uint8Array | undefined
    theirs.once('update', (update: Uint8Array) => {
      sent = update
    })
    theirs.transact(() => act(theirs))
    return sent!
  }
  return { mine, theirs, fragment, text, change, paragraph }
}

const words = (part: Y.XmlFragment) => part.get(0) as Y.XmlText

describe('whether a change is one to the paragraph that I write in', () => {
  const all = twoTexts()
  test.each<[string, number[], (doc: Y.Doc) => void, boolean]>([
    ['words in it', [0], (doc) => words(all.text(doc, 0)).insert(2, 'x'), true],
    ['words at its end', [0], (doc) => words(all.text(doc, 0)).insert(4, 'x'), true],
    ['letters taken out of it', [0], (doc) => words(all.text(doc, 0)).delete(1, 1), true],
    ['bold in it', [0], (doc) => words(all.text(doc, 0)).format(0, 2, { strong: {} }), true],
    ['an attribute of it', [0], (doc) => (all.text(doc, 0) as Y.XmlElement).setAttribute('lang', 'cy'), true],
    ['words in another', [0], (doc) => words(all.text(doc, 1)).insert(2, 'x'), false],
    ['letters taken out of another', [0], (doc) => words(all.text(doc, 1)).delete(1, 1), false],
    ['a new paragraph beside it', [0], (doc) => all.text(doc).insert(1, [all.paragraph('new')]), false],
    ['it is removed', [0], (doc) => all.text(doc).delete(0, 1), true],
    ['words in an item of a list', [2, 0, 0], (doc) => words(all.text(doc, 2, 0, 0)).insert(0, 'x'), true],
    ['the list around it is removed', [2, 0, 0], (doc) => all.text(doc).delete(2, 1), true],
  ])('%s', (_case, path, act, expected) => {
    const { mine, text, change } = Object.assign(all, twoTexts())
    expect(touches(mine, text(mine, ...path), change(act))).toBe(expected)
  })

  test.each([
    [1, false],
    [0, true],
  ])('my own words come back together with theirs, which stand in paragraph %i', (place, expected) => {
    const { mine, text, change } = twoTexts()
    let sent: Uint8Array | undefined
    mine.once('update', (update: Uint8Array) => {
      sent = update
    })
    words(text(mine, 0)).insert(4, 'x')
    const update = Y.mergeUpdates([sent!, change((doc) => words(text(doc, place)).insert(0, 'y'))])
    expect(touches(mine, text(mine, 0), update)).toBe(expected)
  })

  test('nobody writes anywhere', () => {
    const { mine, text, change } = twoTexts()
    expect(
      touches(
        mine,
        null,
        change((doc) => words(text(doc, 0)).insert(0, 'x')),
      ),
    ).toBe(false)
  })
})

describe('the words that are only here', () => {
  test('are the paragraphs with something that the server lacks', () => {
    const { mine, fragment, text } = twoTexts()
    const server = createServerText()
    expect(wordsOnlyHere(fragment, server.known())).toEqual(['mine', 'theirs', 'item'])
    server.says(Y.decodeStateVector(Y.encodeStateVector(mine)))
    expect(wordsOnlyHere(fragment, server.known())).toEqual([])
    words(text(mine, 1)).insert(0, 'Not yet ')
    expect(wordsOnlyHere(fragment, server.known())).toEqual(['Not yet theirs'])
  })

  test('are never what the server has just sent, nor what was only taken out or made bold', () => {
    const { mine, fragment, text, change } = twoTexts()
    const server = createServerText()
    server.says(Y.decodeStateVector(Y.encodeStateVector(mine)))
    const update = change((doc) => words(text(doc, 0)).insert(0, 'From them '))
    Y.applyUpdate(mine, update)
    server.sent(update)
    words(text(mine, 1)).delete(0, 2)
    words(text(mine, 0)).format(0, 4, { strong: {} })
    expect(wordsOnlyHere(fragment, server.known())).toEqual([])
  })

  test('are back when the server has less than it had', () => {
    const { mine, fragment } = twoTexts()
    const server = createServerText()
    server.has(Y.decodeStateVector(Y.encodeStateVector(mine)))
    expect(wordsOnlyHere(fragment, server.known())).toEqual([])
    server.says(new Map())
    expect(wordsOnlyHere(fragment, server.known())).toHaveLength(3)
  })
})
