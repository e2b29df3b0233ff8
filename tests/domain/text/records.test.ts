import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  emptyRecord,
  fieldsOf,
  nextRecordId,
  RECORD_TYPES,
  RECORDS,
  type RecordType,
  readRecords,
} from '#domain/text/records.ts'
import { schema } from '#domain/text/schema.ts'
import { arbitraryDoc } from '#tests/support/arbitrary-doc.ts'

const field = (name: string, ...words: string[]) =>
  schema.node(
    'field',
    { name },
    words.map((text) => schema.text(text)),
  )
const record = (type: RecordType, id: string, ...fields: ReturnType<typeof field>[]) =>
  schema.node(type, { id }, fields)
const docOf = (...blocks: ReturnType<typeof field>[]) => schema.node('doc', null, blocks)

test.each(RECORD_TYPES)('an empty %s has all its fields in order, and misses those that are required', (type) => {
  const [read] = readRecords(docOf(emptyRecord(type, 'X1')))
  const names = fieldsOf(type).map(({ name }) => name)
  expect(read).toEqual({
    type,
    id: 'X1',
    fields: Object.fromEntries(names.map((name) => [name, ''])),
    missing: fieldsOf(type).flatMap(({ name, required }) => (required ? [name] : [])),
  })
  expect(emptyRecord(type, 'X1').children.map(({ attrs }) => attrs.name)).toEqual(names)
})

test('a record can be filled at once', () => {
  const [read] = readRecords(docOf(emptyRecord('need', 'N1', { who: 'Carers', what: 'Cover' })))
  expect(read).toMatchObject({ fields: { who: 'Carers', what: 'Cover', evidence: '' }, missing: [] })
})

test.each([
  ['fields in another order', [field('what', 'A lift'), field('who', 'Stan')], { who: 'Stan', what: 'A lift' }, []],
  ['a field that two people added', [field('who', 'Stan'), field('who', 'Maureen')], { who: 'Stan Maureen' }, ['what']],
  ['a field of spaces', [field('who', ' \n\t'), field('what', '  a   lift ')], { who: '', what: 'a lift' }, ['who']],
  ['a field of another record', [field('funder', 'The council')], { funder: 'The council', who: '' }, ['who', 'what']],
  ['no fields', [], { who: '', what: '' }, ['who', 'what']],
])('reads a need with %s', (_case, fields, expected, missing) => {
  const [read] = readRecords(docOf(record('need', 'N1', ...fields)))
  expect(read?.fields).toMatchObject(expected)
  expect(read?.missing).toEqual(missing)
})

test('finds records in reading order, wherever they stand', () => {
  const quote = schema.node('blockquote', null, [record('risk', 'R1'), record('need', 'N2')])
  const doc = docOf(record('need', 'N1'), quote, record('need', 'N1'))
  expect(readRecords(doc).map(({ type, id }) => `${type} ${id}`)).toEqual(['need N1', 'risk R1', 'need N2', 'need N1'])
})

test('any document can be read, and every word of a field is in its record', () => {
  fc.assert(
    fc.property(arbitraryDoc, (doc) => {
      const written: string[] = []
      doc.descendants((node) => void (node.type.name === 'field' && written.push(...node.textContent.split(/\s+/))))
      const read = readRecords(doc).flatMap(({ fields }) => Object.values(fields).flatMap((words) => words.split(' ')))
      expect(read.filter(Boolean).sort()).toEqual(written.filter(Boolean).sort())
    }),
  )
})

test.each<[string, string[], string]>([
  ['no needs', [], 'N1'],
  ['two needs', ['N1', 'N2'], 'N3'],
  ['a gap, which is not used again', ['N1', 'N7'], 'N8'],
  ['two needs with one id', ['N2', 'N2'], 'N3'],
  ['ids of another kind', ['O12', 'need-9', 'N', 'NX4', 'n5'], 'N1'],
])('after %s the next one is named', (_case, ids, next) => {
  const doc = docOf(schema.node('paragraph'), ...ids.map((id) => record('need', id)), record('risk', 'N40'))
  expect(nextRecordId(doc, 'need')).toBe(next)
})

test('every kind of record has its own letter', () => {
  const prefixes = RECORD_TYPES.map((type) => RECORDS[type].prefix)
  expect(new Set(prefixes).size).toBe(prefixes.length)
})

test('every field has a name that can stand in a text for ever, a label, a hint and a value of its own', () => {
  for (const type of RECORD_TYPES) {
    const names = fieldsOf(type).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, label, hint } of fieldsOf(type)) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(label.length > 0 && hint.length > 0).toBe(true)
    }
  }
})
