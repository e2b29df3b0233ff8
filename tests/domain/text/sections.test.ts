import { expect, test } from 'vitest'
import { isSectionKey, SECTION_KEYS, SECTIONS } from '#domain/text/sections.ts'

test('the template has its sections in the order that clients rely on', () => {
  expect(SECTION_KEYS.join(' ')).toBe(
    'front why scope principles outcomes assets options actions money fairness measures decided arguments reply',
  )
})

test.each(SECTIONS)('$key has a title and one short sentence that says what to write', ({ title, prompt }) => {
  expect(title.length).toBeGreaterThan(0)
  expect(prompt).toMatch(/^[A-Z][^.!?]*\.$/)
  expect(prompt.split(' ').length).toBeLessThanOrEqual(15)
})

test.each([
  ['why', true],
  ['Why', false],
  ['', false],
  ['toString', false],
  [null, false],
])('%j is a section: %s', (value, expected) => {
  expect(isSectionKey(value)).toBe(expected)
})
