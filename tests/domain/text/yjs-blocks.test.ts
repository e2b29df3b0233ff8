import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { MemberId } from '#domain/ids.ts'
import { type AuthorsOf, authorsIn } from '#domain/text/authorship/standing.ts'
import { schema } from '#domain/text/schema.ts'
import { mergeWords } from '#domain/text/word-merge.ts'
import { docFromFragment, schemaProblem, writeDoc } from '#domain/text/yjs.ts'
import { editBlock, textBlocks } from '#domain/text/yjs-blocks.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { arbitraryDoc } from '#tests/support/arbitrary-doc.ts'

const p = (...content: (string | Node)[]) =>
  schema.node(
    'paragraph',
    null,
    content.map((one) => (typeof one === 'string' ? schema.text(one) : one)),
  )
const marked = (text: string, mark: 'strong' | 'link') =>
  schema.text(text, [schema.mark(mark, mark === 'link' ? { href: 'https://example.org/' } : null)])
const br = () => schema.node('hard_break')
const docWith = (...blocks: Node[]) => schema.node('doc', null, blocks)

/** The text as one client wrote it, in the hands of another one. */
function textOf(doc: Node) {
  const first = new Y.Doc()
  first.clientID = 1
  writeDoc(first.getXmlFragment('default'), doc, nodeCrypto.sha256)
  const second = new Y.Doc()
  second.clientID = 2
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first))
  return second.getXmlFragment('default')
}

const byClient: AuthorsOf = ({ client, length }) => [{ author: String(client) as MemberId, length }]

/** Changes the words of the block at that place to `text`. */
function change(fragment: Y.XmlFragment, at: number, text: string) {
  const block = textBlocks(fragment)[at]!
  const { edits } = mergeWords({ was: block.words, text, now: block.words })!
  fragment.doc!.transact(() => editBlock(block, edits))
}

describe('new words in a paragraph', () => {
  test.each<[string, Node, string, Node]>([
    ['in the middle', p('One two three'), 'One 2 three', p('One 2 three')],
    ['at both ends', p('two'), 'One two three', p('One two three')],
    ['spaces around it stay', p('  One two '), 'One three', p('  One three ')],
    [
      'bold words stay bold',
      p('One ', marked('two', 'strong'), ' three'),
      'One 2 three',
      p('One ', marked('2', 'strong'), ' three'),
    ],
    [
      'a link does not grow',
      p('See ', marked('here', 'link')),
      'See here now',
      p('See ', marked('here', 'link'), ' now'),
    ],
    ['but its words can be others', p('See ', marked('here', 'link')), 'See there', p('See ', marked('there', 'link'))],
    ['after a line break', p('One', br(), 'two'), 'One\n2', p('One', br(), '2')],
    ['instead of a line break', p('One', br(), 'two'), 'One two', p('One two')],
  ])('%s', (_case, before, text, after) => {
    const fragment = textOf(docWith(before))
    change(fragment, 0, text)
    // Two stretches of words side by side read as one.
    expect(docFromFragment(fragment).toJSON()).toEqual(docWith(after).toJSON())
  })

  test('only words that differ change hands', () => {
    const fragment = textOf(docWith(p('One two three four')))
    change(fragment, 0, 'One two 3 four')
    expect(authorsIn(fragment, byClient)).toEqual(['1', '2'])
    change(fragment, 0, 'One two four')
    expect(authorsIn(fragment, byClient)).toEqual(['1'])
  })
})

test('offered are paragraphs with words alone, wherever they stand, and where a quotation is', () => {
  const picture = schema.node('image', { src: `sha256:${'0'.repeat(64)}`, alt: 'A bus' })
  const quote = schema.node('blockquote', null, [p('Told by me.')])
  const item = schema.node('list_item', null, [p('An item.')])
  const fragment = textOf(
    docWith(p('Words.'), p(), p('With a picture', picture), quote, schema.node('bullet_list', null, [item])),
  )
  const found = textBlocks(fragment).map(({ words, quote: inQuote }) => [words, inQuote !== null])
  expect(found).toEqual([
    ['Words.', false],
    ['Told by me.', true],
    ['An item.', false],
  ])
})

test('in any text, the other paragraphs stay, and the text stays within its schema', () => {
  const pick = fc.nat(50)
  fc.assert(
    fc.property(
      arbitraryDoc,
      pick,
      fc.array(fc.constantFrom('bus', 'late', '7'), { maxLength: 5 }),
      (doc, at, extra) => {
        const fragment = textOf(doc)
        const before = textBlocks(fragment)
        fc.pre(before.length > 0)
        const index = at % before.length
        const kept = before[index]!.words.split(/(\s+)/)
        const text = [...extra, ...kept.slice(kept.length > 2 ? 2 : 0)].join(' ').replace(/\s+/g, ' ').trim()
        fc.pre(text !== '')
        let problem: string | null = null
        fragment.doc!.on('afterTransaction', (transaction: Y.Transaction) => {
          problem = schemaProblem(transaction, fragment)
        })
        change(fragment, index, text)
        expect(problem).toBe(null)
        const after = textBlocks(fragment)
        expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
        expect(after[index]!.words.normalize('NFC')).toBe(text.normalize('NFC'))
        const others = (all: typeof after) => all.filter((_, i) => i !== index).map(({ words }) => words)
        expect(others(after)).toEqual(others(before))
      },
    ),
    { numRuns: 200 },
  )
})
