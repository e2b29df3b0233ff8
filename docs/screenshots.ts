import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import type { Locale } from '#domain/words/words.ts'
import { buildIfNeeded } from '#server/build.ts'
import { alive, cookiesOf, launch } from '#tests/support/browsing.ts'
import { NOON, startDemoStage } from '#tests/support/demo-stage.ts'
import { EVERY_PAGE, type EveryPage } from '#tests/support/every-page.ts'
import type { Stage } from '#tests/support/stage.ts'

// `npm run screenshots`: pictures of every page of the demo, at a time that stands still. `--page NAME` (may be given
// several times) takes only these, `--out DIR` puts them elsewhere, `--full` takes them as large as they are seen.

/** How high the screen of each width is, and how much smaller its pictures are, so that the folder stays small. */
const SCREENS: Record<number, { height: number; scale: number }> = {
  360: { height: 740, scale: 0.72 },
  768: { height: 1024, scale: 0.38 },
  1440: { height: 900, scale: 0.34 },
}
/** A picture shows so many screens at most. */
const MOST_SCREENS = 3
type Look = { suffix: string; locale: Locale; colorScheme: 'light' | 'dark'; widths: number[] }
const LOOKS: Look[] = [
  { suffix: '', locale: 'en', colorScheme: 'light', widths: [360, 768, 1440] },
  { suffix: '-dark', locale: 'en', colorScheme: 'dark', widths: [1440] },
  { suffix: '-cy', locale: 'cy', colorScheme: 'light', widths: [360] },
]
const QUALITY = 13
const MOST_BYTES = 12_000_000

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    page: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: join(import.meta.dirname, 'screenshots') },
  },
})
const folder = resolve(values.out)
const unknown = values.page.filter((name) => !EVERY_PAGE.some((page) => page.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no page called ${unknown.join(', ')}. There are: ${EVERY_PAGE.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(1)
}
const wanted = EVERY_PAGE.filter(({ name }) => values.page.length === 0 || values.page.includes(name))

await buildIfNeeded(console.log)
const { stages, close } = await startDemoStage()
const browser = await launch()
const missing: string[] = []
const taken = new Set<string>()
mkdirSync(folder, { recursive: true })
if (values.page.length === 0) clear()
try {
  for (const page of wanted) {
    const count = await takeAll(browser, page)
    if (count === 0) missing.push(page.name)
    console.log(count === 0 ? `${page.name}: no page of its own` : `${page.name}: ${count} pictures`)
  }
} finally {
  await browser.close()
  await close()
}
if (values.page.length === 0) writeFileSync(join(folder, 'README.md'), index())
const bytes = pictures().reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
console.log(`${pictures().length} pictures, ${(bytes / 1e6).toFixed(1)} MB, in ${folder}`)
if (bytes > MOST_BYTES) {
  console.error(`That is more than ${MOST_BYTES / 1e6} MB: take smaller ones.`)
  process.exitCode = 1
}

function pictures(): string[] {
  return readdirSync(folder).filter((file) => file.endsWith('.webp'))
}

/** Pictures of pages that are no more go. */
function clear(): void {
  for (const file of pictures()) rmSync(join(folder, file))
}

/** How many were taken: none if nobody sees such a page, or it is the same page under another name. */
async function takeAll(browser: Browser, entry: EveryPage): Promise<number> {
  const [found] = stages.flatMap((stage) => {
    const address = entry.at(stage.places[entry.in])
    const isKnown = entry.reader === 'stranger' || stage.cookies[entry.reader] !== undefined
    return address !== null && isKnown ? [{ stage, address }] : []
  })
  if (!found || taken.has(`${entry.reader} ${found.address}`)) return 0
  const { stage, address } = found
  taken.add(`${entry.reader} ${address}`)
  let count = 0
  for (const locale of ['en', 'cy'] as const) {
    const page = await openPage(browser, stage, entry, locale, address)
    for (const look of LOOKS.filter((one) => one.locale === locale)) {
      await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' })
      for (const width of look.widths) {
        writeFileSync(join(folder, `${entry.name}-${width}${look.suffix}.webp`), await picture(page, width))
        count++
      }
    }
    await page.context().close()
  }
  return count
}

async function openPage(browser: Browser, stage: Stage, entry: EveryPage, locale: Locale, address: string) {
  const context = await browser.newContext({ locale: locale === 'cy' ? 'cy-GB' : 'en-GB', timezoneId: 'Europe/London' })
  await context.clock.setFixedTime(NOON)
  await context.addCookies(cookiesOf(stage, entry.reader, locale))
  const page = await context.newPage()
  await page.goto(`${stage.url}${address}`)
  await alive(page)
  await page.evaluate(hideDigests)
  return page
}

/** Digests of files are others in every run, because the keys of a log are; a picture shows where they stand. */
function hideDigests(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.textContent ?? ''
    const hidden = text.replaceAll(/[0-9a-f]{32,}/g, (digest) => '0123456789abcdef'.repeat(digest.length / 16))
    if (hidden !== text) node.textContent = hidden
  }
}

/** The page from its head on. WebP, which Playwright itself does not offer: half of what a JPEG takes. */
async function picture(page: Page, width: number): Promise<Buffer> {
  const screen = SCREENS[width] ?? { height: 800, scale: 1 }
  await page.setViewportSize({ width, height: screen.height })
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})))
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  const height = Math.min(whole, MOST_SCREENS * screen.height)
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', {
    ...{ format: 'webp', quality: QUALITY, captureBeyondViewport: true },
    clip: { x: 0, y: 0, width, height, scale: values.full ? 1 : screen.scale },
  })
  await session.detach()
  return Buffer.from(data, 'base64')
}

function index(): string {
  const link = (name: string, width: number, suffix: string) => {
    const file = `${name}-${width}${suffix}.webp`
    return existsSync(join(folder, file)) ? `[${width}](${file})` : ''
  }
  const rows = EVERY_PAGE.filter(({ name }) => !missing.includes(name)).map(({ name, reader, why }) => {
    const cells = LOOKS.map(({ suffix, widths }) => widths.map((width) => link(name, width, suffix)).join(' '))
    return `| ${name} | ${reader}: ${why} | ${cells.join(' | ')} |`
  })
  const left = missing.length > 0 ? `\nThe same as another: ${missing.join(', ')}.\n` : ''
  return `# Every page

<!-- Made by \`npm run screenshots\`. -->

The demo on a clock that stands still, and a plan of the tests for what the demo does not have. Numbers are widths in pixels; a picture shows at most three screens.

| Page | Who looks, and at what | Light | Dark | Welsh |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
${left}`
}
