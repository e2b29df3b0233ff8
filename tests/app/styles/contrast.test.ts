import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Colour, contrast, mix, SHAPES_NEED, WORDS_NEED } from '#domain/contrast.ts'

const css = readFileSync(new URL('../../../app/styles/tokens.css', import.meta.url), 'utf8')
const block = (start: string): Map<string, Colour> => {
  const body = css.slice(css.indexOf(start) + start.length).split('}')[0]!
  return new Map([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value as Colour]))
}
const MODES = { light: block(':root {'), dark: block(':root[data-theme="dark"] {') }

test('contrast is as WCAG gives it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080')
})

test('dark is the same whether the device or the person asks for it', () => {
  expect(block(':root:not([data-theme="light"]) {')).toEqual(MODES.dark)
})

describe.each(Object.entries(MODES))('in %s', (_mode, colours) => {
  const of = (name: string) => colours.get(name) ?? MODES.light.get(name)!
  const least = (needed: number) => (one: string, other: string) =>
    expect(contrast(of(one), of(other)), `${one} on ${other}`).toBeGreaterThanOrEqual(needed)

  test.each(['paper', 'sheet', 'shade'])('words can be read on %s', (ground) => {
    for (const words of ['ink', 'quiet', 'brand', 'brand-strong', 'stop', 'good', 'careful', 'note']) {
      least(WORDS_NEED)(words, ground)
    }
  })

  test.each(['good', 'careful', 'stop', 'note'])('a message that is “%s” can be read', (tone) => {
    for (const words of [tone, 'ink']) least(WORDS_NEED)(words, `${tone}-shade`)
  })

  test('buttons, fields and the focus can be told from what they stand on', () => {
    least(WORDS_NEED)('on-brand', 'brand')
    least(WORDS_NEED)('on-brand', 'brand-strong')
    for (const words of ['ink', 'brand-strong', 'brand', 'quiet']) least(WORDS_NEED)(words, 'brand-shade')
    for (const ground of ['paper', 'sheet', 'shade', 'brand-shade']) {
      least(SHAPES_NEED)('edge', ground)
      least(SHAPES_NEED)('focus', ground)
    }
    least(SHAPES_NEED)('focus', 'halo')
  })
})
