import { expect, test } from 'vitest'
import { formWords } from '#app/components/sections/form-words.ts'
import { fieldWords } from '#app/editor/form-words.ts'
import { fieldsOf, RECORD_TYPES } from '#domain/text/record-fields.ts'

test('every form and every field of it has a name', () => {
  const forms = formWords()
  for (const type of RECORD_TYPES) {
    expect(forms[type].title).not.toBe('')
    for (const { name } of fieldsOf(type)) expect(fieldWords(forms, type, name).label, `${type} ${name}`).not.toBe('')
  }
})

test('a field that came from another form keeps its own name, in words', () => {
  expect(fieldWords(formWords(), 'need', 'only-citizens-can')).toEqual({ label: 'Only citizens can', hint: '' })
})
