import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { emptyRecord, readRecords } from '#domain/text/records.ts'
import { schema } from '#domain/text/schema.ts'
import { docFromFragment, writeDoc } from '#domain/text/yjs.ts'
import {
  type AnswerChanges,
  addRecord,
  editRecord,
  mergeAnswers,
  recordsInText,
  removeRecord,
} from '#domain/text/yjs-records.ts'

const line = (text: string) => schema.node('paragraph', null, text === '' ? [] : [schema.text(text)])
const docWith = (...blocks: Node[]) => schema.node('doc', null, blocks)

function textOf(doc: Node): Y.XmlFragment {
  const ydoc = new Y.Doc()
  writeDoc(ydoc.getXmlFragment('default'), doc)
  return ydoc.getXmlFragment('default')
}
const outline = (fragment: Y.XmlFragment) =>
  docFromFragment(fragment).children.map((block) =>
    block.attrs.id ? `${block.type.name} ${block.attrs.id}` : block.textContent,
  )

/** Makes changes to the first record, as long as nothing is disputed. */
function change(fragment: Y.XmlFragment, changes: AnswerChanges) {
  const record = recordsInText(fragment)[0]!
  const { edits, disputed } = mergeAnswers(record, changes)
  if (disputed.length === 0) fragment.doc!.transact(() => editRecord(record, edits))
  return disputed
}
const fieldsOf = (fragment: Y.XmlFragment) => readRecords(docFromFragment(fragment))[0]?.fields

describe('a record of a shared text', () => {
  test('has every field of its kind in its order, then what was pasted in, and repeated ones apart', () => {
    const field = (name: string, text: string) => schema.node('field', { name }, [schema.text(text)])
    const mixed = schema.node('need', { id: 'N7' }, [
      ...[field('owner', 'The hall'), field('what', 'A lift'), field('who', 'Carers'), field('what', 'or a taxi')],
    ])
    const [record] = recordsInText(textOf(docWith(line('Before'), mixed)))
    expect(record).toMatchObject({ type: 'need', label: 'N7', quote: null })
    expect(record!.answers.map(({ key, words }) => [key, words])).toEqual([
      ['who', 'Carers'],
      ['what', 'A lift'],
      ['what~2', 'or a taxi'],
      ['evidence', ''],
      ['link', ''],
      ['number', ''],
      ['owner', 'The hall'],
    ])
  })

  test('only what was changed is changed, and what others wrote meanwhile stays', () => {
    const fragment = textOf(docWith(emptyRecord('need', 'N1', { who: 'Many carers', what: 'A lift to the class' })))
    const theirs = fieldsOf(fragment)!
    expect(change(fragment, { who: { was: 'Many carers', text: 'Many young carers' } })).toEqual([])
    expect(
      change(fragment, {
        who: { was: theirs.who!, text: theirs.who! },
        what: { was: theirs.what!, text: 'A lift or a bus to the class' },
        number: { was: '', text: '61' },
      }),
    ).toEqual([])
    expect(fieldsOf(fragment)).toMatchObject({
      ...{ who: 'Many young carers', what: 'A lift or a bus to the class', number: '61' },
    })
  })

  test('where others changed the same words, nothing is changed and theirs are told', () => {
    const fragment = textOf(docWith(emptyRecord('need', 'N1', { who: 'Carers', what: 'A lift' })))
    change(fragment, { what: { was: 'A lift', text: 'A bus' } })
    expect(change(fragment, { who: { was: 'Carers', text: 'All' }, what: { was: 'A lift', text: 'A train' } })).toEqual(
      [{ key: 'what', now: 'A bus' }],
    )
    expect(fieldsOf(fragment)).toMatchObject({ who: 'Carers', what: 'A bus' })
  })

  test('a field that is not there is added, and one that ran empty is filled again', () => {
    const bare = schema.node('need', { id: 'N1' }, [])
    const fragment = textOf(docWith(bare))
    change(fragment, { what: { was: '', text: 'A lift' } })
    change(fragment, { what: { was: 'A lift', text: '' } })
    expect(fieldsOf(fragment)).toMatchObject({ what: '' })
    change(fragment, { what: { was: '', text: 'A bus' } })
    expect(fieldsOf(fragment)).toMatchObject({ what: 'A bus' })
    expect(recordsInText(fragment)[0]!.element.length).toBe(1)
  })

  test.each<[string, Node[], string[]]>([
    ['into an empty text', [line('')], ['risk R1', '']],
    ['at the end of a text', [line('One')], ['One', 'risk R1']],
    ['before the empty line at its end', [line('One'), line('')], ['One', 'risk R1', '']],
    ['below the last of its kind', [emptyRecord('risk', 'R9'), line('One')], ['risk R9', 'risk R1', 'One']],
    ['after others', [emptyRecord('need', 'N1'), line('')], ['need N1', 'risk R1', '']],
  ])('a new one goes %s', (_where, blocks, becomes) => {
    const fragment = textOf(docWith(...blocks))
    fragment.doc!.transact(() => addRecord(fragment, 'risk', 'R1', { what: 'The van breaks down' }))
    expect(outline(fragment)).toEqual(becomes)
    const made = readRecords(docFromFragment(fragment)).find(({ id }) => id === 'R1')
    expect(made).toMatchObject({ fields: { what: 'The van breaks down', owner: '' } })
  })

  test('one in a quotation knows it, and goes out of it', () => {
    const quote = schema.node('blockquote', null, [line('She said'), emptyRecord('need', 'N1', { who: 'Carers' })])
    const fragment = textOf(docWith(quote, line('After')))
    const [record] = recordsInText(fragment)
    expect(record!.quote?.nodeName).toBe('blockquote')
    fragment.doc!.transact(() => removeRecord(record!))
    expect(outline(fragment)).toEqual(['She said', 'After'])
  })

  test('whatever two people change in different fields, both are there, and the text stays within its schema', () => {
    const words = fc.string({ maxLength: 20 }).map((text) =>
      text
        .replace(/[\p{Cc}\p{Cs}]/gu, '')
        .normalize('NFC')
        .trim(),
    )
    const answers = fc.record({ who: words, what: words, number: words })
    fc.assert(
      fc.property(answers, words, words, (start, who, what) => {
        const fragment = textOf(docWith(emptyRecord('need', 'N1', start)))
        expect(change(fragment, { who: { was: start.who, text: who } })).toEqual([])
        expect(change(fragment, { what: { was: start.what, text: what } })).toEqual([])
        docFromFragment(fragment).check()
        const now = Object.fromEntries(recordsInText(fragment)[0]!.answers.map(({ key, words: text }) => [key, text]))
        expect([now.who, now.what, now.number].map((text) => text?.normalize('NFC'))).toEqual([who, what, start.number])
      }),
    )
  })
})
