import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { ySyncPluginKey } from 'y-prosemirror'
import { toggleQuote } from '#app/editor/blocks.ts'
import { stories } from '#app/editor/stories.ts'
import { schema } from '#domain/text/schema.ts'
import { arbitraryDoc } from '#tests/support/arbitrary-doc.ts'

const [ANN, BOB] = ['m_ann', 'm_bob']
const p = (text: string) => schema.node('paragraph', null, text ? [schema.text(text)] : [])
const quote = (teller: string | null, text: string) => schema.node('blockquote', { teller }, [p(text)])
const doc = (...blocks: Node[]) => schema.node('doc', null, blocks)

function editor(of: Node, member = BOB!) {
  let blocked = 0
  const plugin = stories(member, () => void blocked++)
  let state = EditorState.create({ schema, doc: of, plugins: [plugin] })
  return {
    get state() {
      return state
    },
    do: (change: (tr: Transaction) => Transaction) => {
      const before = blocked
      state = state.apply(change(state.tr))
      return blocked > before
    },
  }
}
const tellers = (of: Node) => {
  const found: unknown[] = []
  of.descendants((node) => void (node.type.name === 'blockquote' && found.push(node.attrs.teller)))
  return found
}

describe('in somebody else’s story', () => {
  const text = doc(p('Before.'), quote(ANN!, 'I sold the car.'), p('After.'))
  test.each<[string, (tr: Transaction) => Transaction]>([
    ['nothing is typed', (tr) => tr.insertText('x', 14)],
    ['nothing is taken out', (tr) => tr.delete(13, 15)],
    ['nothing is made bold', (tr) => tr.addMark(13, 15, schema.mark('strong'))],
    ['nothing that reaches into it is taken out', (tr) => tr.delete(3, 14)],
    ['all stays, whatever goes around it', (tr) => tr.delete(0, tr.doc.content.size)],
  ])('%s', (_case, change) => {
    const { state, ...ann } = editor(text)
    expect(ann.do(change)).toBe(true)
    expect(state.doc.eq(text)).toBe(true)
  })

  test('its teller writes, and so does everybody beside it and in what names nobody', () => {
    expect(editor(text, ANN).do((tr) => tr.insertText('x', 14))).toBe(false)
    expect(editor(text).do((tr) => tr.insertText('x', 3))).toBe(false)
    expect(editor(text).do((tr) => tr.insert(9, p('Between.')))).toBe(false)
    expect(editor(doc(quote(null, 'Old.'))).do((tr) => tr.insertText('x', 3))).toBe(false)
  })

  test('what others do to it comes in', () => {
    const bob = editor(text)
    expect(bob.do((tr) => tr.insertText('x', 14).setMeta(ySyncPluginKey, { isChangeOrigin: true }))).toBe(false)
    expect(bob.state.doc.textContent).toContain('x')
  })
})

test('whoever quotes is the teller, and old quotations that name nobody stay so', () => {
  const bob = editor(doc(quote(null, 'Old.'), p('My story.')))
  bob.do((tr) => tr.setSelection(TextSelection.create(tr.doc, 10)))
  toggleQuote(bob.state, (tr) => void bob.do(() => tr))
  bob.do((tr) => tr.insert(0, p('First.')))
  bob.do((tr) => tr.insert(0, quote(null, 'Pasted.')))
  expect(tellers(bob.state.doc)).toEqual([BOB, null, BOB])
})

test('whatever is done anywhere, stories of others stay as they are', () => {
  fc.assert(
    fc.property(arbitraryDoc, fc.nat(), fc.nat(), fc.boolean(), (written, one, other, cuts) => {
      const story = quote(ANN!, 'I sold the car.')
      const bob = editor(doc(...written.children, story, p('After.')))
      const size = bob.state.doc.content.size
      const [from, to] = [one % size, other % size].sort((a, b) => a - b) as [number, number]
      try {
        bob.do((tr) => (cuts ? tr.deleteRange(from, to) : tr.insertText('x', from)))
      } catch {
        // Not every place takes letters.
      }
      expect(tellers(bob.state.doc).filter((teller) => teller === ANN).length).toBeGreaterThan(0)
      expect(bob.state.doc.children.some((node) => node.eq(story))).toBe(true)
    }),
  )
})
