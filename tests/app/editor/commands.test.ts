import { type Node, Slice } from 'prosemirror-model'
import { type Command, EditorState, NodeSelection, TextSelection } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { linkAround, MARKS, removeLink, STYLES, setLink, setStyle, toggle, toggleQuote } from '#app/editor/blocks.ts'
import { insertLine, leaveBox, removeBox } from '#app/editor/insert.ts'
import { indent, outdent, sinkItem, splitItem, toggleList, toggleTask } from '#app/editor/lists.ts'
import { isTooMuch, tamePaste } from '#app/editor/paste.ts'
import { answer, choicesAt, fieldAround, insertRecord, moveField, recordsFor } from '#app/editor/records.ts'
import { insertTable } from '#app/editor/tables.ts'
import { toolbarStatus } from '#app/editor/toolbar-status.ts'
import { emptyRecord } from '#domain/text/records.ts'
import { MAX_NESTING, schema } from '#domain/text/schema.ts'

const { bullet_list, ordered_list, task_list } = schema.nodes
const node = (type: string, attrs: object | null, ...content: (Node | string)[]): Node =>
  schema.node(
    type,
    attrs as Record<string, unknown> | null,
    content.map((part) => (typeof part === 'string' ? schema.text(part) : part)),
  )
const p = (...words: (Node | string)[]) => node('paragraph', null, ...words)
const li = (...content: Node[]) => node('list_item', null, ...content)
const doc = (...blocks: Node[]) => node('doc', null, ...blocks)

/** A state with the caret behind `after`, or with these words chosen. */
function at(text: Node, after: string, { chosen = false } = {}): EditorState {
  let from = -1
  text.descendants((child, pos) => {
    const index = child.isText ? (child.text ?? '').indexOf(after) : -1
    if (index >= 0 && from < 0) from = pos + index
  })
  if (from < 0) throw new Error(`There is no “${after}”.`)
  const end = from + after.length
  return EditorState.create({ doc: text, selection: TextSelection.create(text, chosen ? from : end, end) })
}
/** What the command makes of it; fails if it doesn't apply. */
function made(state: EditorState, command: Command): EditorState {
  let next: EditorState | undefined
  const applied = command(state, (tr) => {
    next = state.apply(tr)
  })
  expect(applied).toBe(true)
  if (!next) throw new Error('The command changed nothing.')
  next.doc.check()
  return next
}
const typed = (state: EditorState) => state.apply(state.tr.insertText('|'))

describe('lists', () => {
  const three = doc(node('bullet_list', null, li(p('one')), li(p('two')), li(p('three'))))

  test('a paragraph becomes a list, and a paragraph again', () => {
    const listed = made(at(doc(p('one')), 'one'), toggleList(bullet_list))
    expect(listed.doc).toEqual(doc(node('bullet_list', null, li(p('one')))))
    expect(made(listed, toggleList(bullet_list)).doc).toEqual(doc(p('one')))
  })
  test('a list becomes one of another kind, all of it, and the caret stays where it was', () => {
    const tasks = made(at(three, 'two'), toggleList(task_list))
    expect(tasks.doc.firstChild?.type).toBe(task_list)
    expect(tasks.doc.firstChild?.childCount).toBe(3)
    expect(typed(tasks).doc.textContent).toBe('onetwo|three')
    const numbers = made(tasks, toggleList(ordered_list))
    expect(numbers.doc.firstChild?.type).toBe(ordered_list)
    expect(numbers.doc.textContent).toBe('onetwothree')
  })
  test('Tab indents, Shift+Tab outdents; Tab stays in the list even where it cannot', () => {
    const inner = made(at(three, 'two'), indent)
    expect(inner.doc.firstChild?.childCount).toBe(2)
    expect(made(inner, outdent).doc).toEqual(three)
    expect(indent(at(three, 'one'), undefined)).toBe(true)
    expect(indent(at(doc(p('one')), 'one'), undefined)).toBe(false)
  })
  test('indenting ends at ten levels, far above what the schema allows', () => {
    const nested = (levels: number): Node =>
      levels === 1
        ? node('bullet_list', null, li(p('one')), li(p('two')))
        : node('bullet_list', null, li(p('x'), nested(levels - 1)))
    expect(sinkItem(at(doc(nested(9)), 'two'), undefined)).toBe(true)
    expect(sinkItem(at(doc(nested(10)), 'two'), undefined)).toBe(false)
    expect(MAX_NESTING).toBeGreaterThan(2 * 20)
  })
  test('a ticked task is followed by one that is not', () => {
    const done = doc(node('task_list', null, node('task_item', { checked: true }, p('ask'))))
    const split = made(at(done, 'ask'), splitItem)
    expect(split.doc.firstChild?.children.map(({ attrs }) => attrs.checked)).toEqual([true, false])
    expect(made(at(done, 'ask'), toggleTask).doc.firstChild?.firstChild?.attrs.checked).toBe(false)
  })
})

describe('blocks', () => {
  test('goes behind what the caret is in, outside of lists, with a paragraph to write on', () => {
    const list = doc(node('bullet_list', null, li(p('one'))), p('after'))
    expect(made(at(list, 'one'), insertLine).doc.children.map(({ type }) => type.name)).toEqual([
      ...['bullet_list', 'horizontal_rule', 'paragraph'],
    ])
    const end = made(at(doc(p('end')), 'end'), insertTable(2, 2))
    expect(end.doc.children.map(({ type }) => type.name)).toEqual(['paragraph', 'table', 'paragraph'])
    expect(typed(end).doc.child(1).textContent).toBe('|')
  })
  test('takes the place of an empty paragraph', () => {
    const state = EditorState.create({ doc: doc(p(), p('x')), selection: TextSelection.create(doc(p(), p('x')), 1) })
    expect(made(state, insertRecord('need')).doc.children.map(({ type }) => type.name)).toEqual(['need', 'paragraph'])
  })
  test('a table or form is left to either side, and removed as a whole', () => {
    const form = doc(emptyRecord('risk', 'R1', { what: 'Snow' }))
    expect(typed(made(at(form, 'Snow'), leaveBox('after'))).doc.lastChild?.textContent).toBe('|')
    expect(typed(made(at(form, 'Snow'), leaveBox('before'))).doc.firstChild?.textContent).toBe('|')
    expect(made(at(form, 'Snow'), removeBox).doc).toEqual(doc(p()))
    expect(leaveBox('after')(at(doc(p('x')), 'x'), undefined)).toBe(false)
  })
  test('quotes are made and lifted again', () => {
    const quoted = made(at(doc(p('said')), 'said'), toggleQuote)
    expect(quoted.doc).toEqual(doc(node('blockquote', null, p('said'))))
    expect(made(quoted, toggleQuote).doc).toEqual(doc(p('said')))
  })
})

describe('forms', () => {
  const form = doc(emptyRecord('risk', 'R1', { what: 'Snow', 'how-likely': 'likely' }))

  test('each gets the next number, and the section’s own kind comes first in the menu', () => {
    const second = made(at(form, 'Snow'), insertRecord('risk'))
    expect(second.doc.children.map(({ attrs }) => attrs.id)).toEqual(['R1', 'R2', undefined])
    expect(recordsFor('money')[0]).toBe('budget_line')
    expect(recordsFor('front')).toHaveLength(7)
  })
  test('fields are walked through and end at both ends', () => {
    const next = made(at(form, 'Snow'), moveField(1))
    expect(fieldAround(next)?.known?.name).toBe('how-likely')
    expect(fieldAround(made(next, moveField(-1)))?.known?.name).toBe('what')
    expect(moveField(-1)(at(form, 'Snow'), undefined)).toBe(false)
  })
  test('usual answers are added to what is there, once', () => {
    const state = at(form, 'likely')
    expect(choicesAt(state)).toEqual(['not likely', 'may happen', 'likely'])
    expect(made(state, answer('may happen')).doc.textContent).toContain('likely, may happen')
    expect(answer('likely')(state, undefined)).toBe(false)
    expect(choicesAt(at(form, 'Snow'))).toBeUndefined()
  })
  test('the toolbar offers what can be done there', () => {
    const inField = toolbarStatus(at(form, 'Snow')).enabled
    expect(inField.has('bold')).toBe(true)
    expect(inField.has('form-menu')).toBe(true)
    for (const id of ['code', 'bullets', 'style', 'table-menu']) expect(inField.has(id), id).toBe(false)
    const inText = toolbarStatus(at(doc(p('x')), 'x'))
    expect(inText.enabled.has('bullets')).toBe(true)
    expect(inText.enabled.has('form-menu')).toBe(false)
    expect(inText.style).toBe('Plain text')
  })
})

describe('words', () => {
  test('marks and styles', () => {
    const bold = made(at(doc(p('one two')), 'two', { chosen: true }), toggle(MARKS.bold))
    expect(bold.doc).toEqual(doc(p('one ', schema.text('two', [schema.mark('strong')]))))
    expect(made(bold, setStyle(STYLES[2])).doc.firstChild?.attrs.level).toBe(2)
  })
  test('a link covers the chosen words, or brings its own; it is found from inside and taken off whole', () => {
    const linked = made(
      at(doc(p('see the bus times')), 'the bus', { chosen: true }),
      setLink('https://example.org', 'x'),
    )
    const bold = made(at(linked.doc, 'bus', { chosen: true }), toggle(MARKS.bold))
    const inside = at(bold.doc, 'the')
    expect(linkAround(inside)).toEqual({ href: 'https://example.org', from: 5, to: 12 })
    expect(linkAround(made(inside, setLink('https://example.com', 'x')))?.href).toBe('https://example.com')
    expect(linkAround(made(inside, removeLink))).toBeUndefined()
    expect(made(at(doc(p('see ')), 'see '), setLink('https://example.org', 'example.org')).doc.textContent).toBe(
      'see example.org',
    )
    expect(removeLink(at(doc(p('x')), 'x'), undefined)).toBe(false)
  })
})

describe('pasting', () => {
  const deep = (levels: number): Node => (levels === 0 ? p('bottom') : node('blockquote', null, deep(levels - 1)))

  test('what nests deeper than anybody reads comes in as paragraphs', () => {
    expect(tamePaste(new Slice(doc(deep(40)).content, 0, 0)).content.toJSON()).toEqual([p('bottom').toJSON()])
    const shallow = new Slice(doc(deep(3)).content, 0, 0)
    expect(tamePaste(shallow)).toBe(shallow)
  })
  test('more than the server takes at once is not taken at all', () => {
    const many = (count: number) => new Slice(doc(...Array.from({ length: count }, () => p('x'))).content, 0, 0)
    expect(isTooMuch(many(1_000))).toBe(false)
    expect(isTooMuch(many(3_000))).toBe(true)
    expect(isTooMuch(new Slice(doc(p('x'.repeat(400_000))).content, 0, 0))).toBe(true)
  })
})

test('no command stumbles over a chosen picture or line', () => {
  const image = schema.node('image', { src: `sha256:${'0'.repeat(64)}`, alt: 'A hall' })
  for (const [text, pos] of [
    [doc(p(image)), 1],
    [doc(p('x'), schema.node('horizontal_rule')), 3],
  ] as const) {
    const state = EditorState.create({ doc: text, selection: NodeSelection.create(text, pos) })
    expect(() => toolbarStatus(state)).not.toThrow()
    expect(() => made(state, insertTable())).not.toThrow()
  }
})
