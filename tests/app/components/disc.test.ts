import { expect, test } from 'vitest'
import { initials } from '#app/components/ui/disc.tsx'

test.each([
  ['Ann Price', 'AP'],
  ['Maureen', 'M'],
  ['  ŵyn  van der Berg ', 'ŴB'],
  ['😀 smile', '😀S'],
  ['', ''],
])('the initials of “%s” are “%s”', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
