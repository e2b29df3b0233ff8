import { expect, test } from 'vitest'
import { choicesIn } from '#domain/text/choices.ts'
import { emptyRecord } from '#domain/text/records.ts'
import { schema } from '#domain/text/schema.ts'

const option = (id: string, fields: Record<string, string>) => emptyRecord('option', id, fields)
const doc = (...options: ReturnType<typeof option>[]) => schema.node('doc', null, options)
const both = { 'evidence-lived': 'Two buses with a tank.', 'evidence-other': 'Local audit.' }

test.each([
  ['no options', [], { count: 0, doNothing: 0, oneSided: 0 }],
  ['two with evidence of both kinds', [both, both], { count: 2, doNothing: 0, oneSided: 0 }],
  ['one with one kind', [{ 'evidence-lived': 'It is far.' }], { count: 1, doNothing: 0, oneSided: 1 }],
  ['doing nothing, said in Welsh', [{ kind: 'Gwneud dim' }], { count: 0, doNothing: 1, oneSided: 0 }],
  ['doing nothing needs no evidence', [both, { kind: 'Do nothing' }], { count: 1, doNothing: 1, oneSided: 0 }],
])('%s', (_what, fields, expected) => {
  const options = fields.map((values, index) => option(`P${index + 1}`, values as Record<string, string>))
  expect(
    choicesIn([options.length > 0 ? doc(...options) : schema.node('doc', null, [schema.node('paragraph')])]),
  ).toEqual(expected)
})
