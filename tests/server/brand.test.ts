import { expect, test } from 'vitest'
import { type Brand, readBrand } from '#server/brand.ts'
import { readConfig } from '#server/config.ts'

const brand = (environment: Record<string, string>): Brand =>
  readBrand(readConfig({ NODE_ENV: 'test', ...environment }))

test('without settings there is no brand but ours', () => {
  expect(brand({})).toEqual({ name: null, logo: null, css: null })
})

test('a colour brings its shades, for light pages and dark ones', () => {
  const { css } = brand({ BRAND_COLOUR: '#7a1f5c', BRAND_COLOUR_DARK: '#f0a6d6' })
  expect(css).toContain(':root{--brand:#7a1f5c;--brand-strong:#551640;')
  expect(css).toContain(':root[data-theme="dark"]{--brand:#f0a6d6;')
  expect(css).toContain('--on-brand:#ffffff')
})

test.each<[string, Record<string, string>, RegExp]>([
  [
    'a colour that cannot be read',
    { BRAND_COLOUR: '#ffcc00', BRAND_COLOUR_DARK: '#ffcc00' },
    /BRAND_COLOUR: #ffcc00 .* 4\.5/,
  ],
  [
    'a dark colour on dark pages',
    { BRAND_COLOUR: '#7a1f5c', BRAND_COLOUR_DARK: '#7a1f5c' },
    /BRAND_COLOUR_DARK: .* dark pages/,
  ],
  ['no colour for dark pages', { BRAND_COLOUR: '#7a1f5c' }, /BRAND_COLOUR_DARK: choose/],
  ['no colour at all', { BRAND_COLOUR: 'red' }, /must be a colour/],
  ['a logo that is not there', { BRAND_LOGO: '/nowhere/logo.svg' }, /there is no file/],
  ['a logo that is no picture', { BRAND_LOGO: '/nowhere/logo.html' }, /must be an \.svg/],
])('%s is refused at the start, with a sentence', (_what, environment, words) => {
  expect(() => brand(environment)).toThrow(words)
})
