import { expect, test } from 'vitest'
import { helpFor } from '#server/documents/writing-help.ts'
import { docOf } from '#tests/support/world.ts'

const text = (section: 'why' | 'money' | 'options', ...paragraphs: string[]) =>
  ({ section, doc: docOf(...paragraphs) }) as Parameters<typeof helpFor>[0][number]

test('a short form that one part explains may stand in the others', () => {
  const all = [text('why', 'Long-term lung disease (COPD) is common here.'), text('money', 'COPD costs the ICB a lot.')]
  expect(helpFor(all, 'money')).toMatchObject({ explained: ['COPD'], help: { unexplained: ['ICB'], plain: null } })
  // What this part explains itself is no news to it.
  expect(helpFor(all, 'why')).toMatchObject({ explained: [], help: { unexplained: [] } })
})

test('there is nothing to say of a part without words', () => {
  expect(helpFor([text('why', 'Long-term lung disease (COPD).')], 'options')).toEqual({
    explained: ['COPD'],
    help: null,
  })
})
