import { existsSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { Express } from 'express'
import { type Colour, contrast, mix, SHAPES_NEED, WORDS_NEED } from '#domain/contrast.ts'
import { BadConfiguration, type Config } from './config.ts'

/** The deployer's own look: a name beside ours, a logo, a colour. */
export type Brand = { name: string | null; logo: { type: string; bytes: Buffer } | null; css: string | null }

type BrandConfig = Pick<Config, 'BRAND_NAME' | 'BRAND_LOGO' | 'BRAND_COLOUR' | 'BRAND_COLOUR_DARK'>

const LOGO_TYPES: Record<string, string> = { '.svg': 'image/svg+xml', '.png': 'image/png', '.webp': 'image/webp' }
/** The grounds that the colour stands on as words and lines (app/styles/tokens.css). */
const GROUNDS = { light: ['#faf7f1', '#ffffff', '#f1ece1'], dark: ['#151a1b', '#1d2426', '#272f31'] } as const

/** Reads and checks it once, at the start; throws BadConfiguration where people could not read it. */
export function readBrand(config: BrandConfig): Brand {
  const { BRAND_NAME, BRAND_COLOUR, BRAND_COLOUR_DARK } = config
  const light = BRAND_COLOUR ? palette('BRAND_COLOUR', BRAND_COLOUR as Colour, 'light') : null
  const dark = BRAND_COLOUR_DARK ? palette('BRAND_COLOUR_DARK', BRAND_COLOUR_DARK as Colour, 'dark') : null
  const css = [
    light ? `:root{${light}}` : '',
    dark ? `:root[data-theme="dark"]{${dark}}` : '',
    dark ? `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${dark}}}` : '',
  ].join('')
  if (light && !dark) {
    throw new BadConfiguration(
      'BRAND_COLOUR_DARK: choose a colour for dark pages, too; a dark one cannot be read there.',
    )
  }
  return {
    name: BRAND_NAME ?? null,
    logo: readLogo(config.BRAND_LOGO),
    css: css === '' ? null : `@layer tokens{${css}}`,
  }
}

/** The colour and what is made from it: stronger, pale, and what is written on it. */
function palette(variable: string, colour: Colour, mode: 'light' | 'dark'): string {
  const grounds = GROUNDS[mode]
  const worst = Math.min(...grounds.map((ground) => contrast(colour, ground)))
  if (worst < WORDS_NEED) {
    throw new BadConfiguration(
      `${variable}: ${colour} cannot be read on our ${mode} pages. Its contrast is ${worst.toFixed(1)}, and ${WORDS_NEED} is needed.`,
    )
  }
  const strong = mix(colour, mode === 'light' ? '#000000' : '#ffffff', 0.3)
  const pale = mix(colour, grounds[1], 0.88)
  const written = (['#ffffff', '#10181a'] as const).toSorted((a, b) => contrast(b, colour) - contrast(a, colour))[0]!
  if (contrast(strong, pale) < WORDS_NEED || contrast(written, strong) < SHAPES_NEED) {
    throw new BadConfiguration(`${variable}: ${colour} leaves too little difference between its own shades.`)
  }
  return `--brand:${colour};--brand-strong:${strong};--brand-shade:${pale};--on-brand:${written}`
}

function readLogo(file: string | undefined): Brand['logo'] {
  if (!file) return null
  const type = LOGO_TYPES[extname(file).toLowerCase()]
  if (!type) throw new BadConfiguration('BRAND_LOGO: must be an .svg, .png or .webp file.')
  if (!existsSync(file)) throw new BadConfiguration(`BRAND_LOGO: there is no file ${file}.`)
  return { type, bytes: readFileSync(file) }
}

/** `/brand.css` and `/brand-logo`. A script inside an SVG does not run: the page shows it as an image, alone it is locked in. */
export function brandRoutes(app: Express, { css, logo }: Brand): void {
  if (css) app.get('/brand.css', (_request, response) => void response.type('css').set(CACHE).send(css))
  if (logo) {
    app.get('/brand-logo', (_request, response) => {
      response.set({ ...CACHE, 'Content-Security-Policy': "default-src 'none'; sandbox" })
      response.type(logo.type).send(logo.bytes)
    })
  }
}

const CACHE = { 'Cache-Control': 'public, max-age=3600' }
