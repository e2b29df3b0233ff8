import { describe, expect, test } from 'vitest'
import { fieldLabel, fieldsOf, RECORD_TYPES, RECORDS } from '#domain/text/record-fields.ts'
import {
  fieldHint,
  fieldName,
  readingWordsIn,
  recordName,
  sectionPrompt,
  sectionTitle,
} from '#domain/text/section-words.ts'
import { SECTIONS } from '#domain/text/sections.ts'
import { english, welsh } from '#tests/support/words-of.ts'

test.each(SECTIONS)('$key reads in English as in files that leave the plan, and in Welsh', ({ key, title, prompt }) => {
  expect([sectionTitle(key, english), sectionPrompt(key, english)]).toEqual([title, prompt])
  expect(sectionTitle(key, welsh)).not.toBe(title)
  expect(sectionPrompt(key, welsh)).not.toBe(prompt)
})

describe.each(RECORD_TYPES)('%s', (type) => {
  test('has its name and fields in both languages', () => {
    expect(recordName(type, english)).toBe(RECORDS[type].title)
    for (const { name, label, hint } of fieldsOf(type)) {
      expect([fieldName(type, name, english), fieldHint(type, name, english)]).toEqual([label, hint])
      expect(fieldName(type, name, welsh)).not.toBe(label)
    }
  })
})

test('a field that was pasted into another kind of record keeps its name, in words', () => {
  expect(fieldName('risk', 'first-step', english)).toBe('First step')
  expect(fieldName('risk', 'first-step', english)).toBe(fieldLabel('risk', 'first-step'))
  expect(fieldHint('risk', 'first-step', english)).toBe('')
})

test('what a reading page adds to the text is in its language', () => {
  expect(readingWordsIn(english).recordTitle('need', 'N1')).toBe('Need N1')
  expect(readingWordsIn(welsh).recordTitle('need', 'N1')).toBe('Angen N1')
  expect(readingWordsIn(welsh).done).toBe('Wedi’i wneud:')
})
