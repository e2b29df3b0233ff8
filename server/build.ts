import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ViteDevServer } from 'vite'
import { LOCALES, type Locale } from '#domain/words/words.ts'
import { compileWords } from './words/compile.ts'

const run = promisify(execFile)
const root = new URL('..', import.meta.url).pathname
const stampOf = (locale: Locale) => join(root, `build/${locale}/.sources`)
/** What the pages are built from. */
const SOURCES = [
  'app',
  'domain',
  'server/words',
  'package-lock.json',
  'remix.config.js',
  'vite.config.ts',
  'tsconfig.json',
]

/** Builds the pages in every language, unless the builds that are there were made from exactly these sources. */
export async function buildIfNeeded(say: (line: string) => void, locales: readonly Locale[] = LOCALES): Promise<void> {
  await compileWords()
  const sources = digestOfSources()
  const stale = locales.filter((locale) => !isCurrent(locale, sources))
  if (stale.length === 0) return
  say('Building the pages. This takes about 30 seconds, and only after an update.')
  await build(stale)
}

function isCurrent(locale: Locale, sources: string): boolean {
  const built = join(root, `build/${locale}/server/index.js`)
  return existsSync(stampOf(locale)) && readFileSync(stampOf(locale), 'utf8') === sources && existsSync(built)
}

/** All languages side by side. Throws with the builder's own words if one fails. */
export async function build(locales: readonly Locale[] = LOCALES): Promise<void> {
  await compileWords()
  await Promise.all(locales.map(buildOne))
}

async function buildOne(locale: Locale): Promise<void> {
  const remix = join(root, 'node_modules/@remix-run/dev/dist/cli.js')
  const sources = digestOfSources()
  try {
    await run(process.execPath, [remix, 'vite:build', '--logLevel', 'warn'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', EVENGROUND_LOCALE: locale },
    })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`The pages could not be built.\n${stdout}\n${stderr}`, { cause: error })
  }
  writeFileSync(stampOf(locale), sources)
}

/** Vite for one language, when the first page in it is asked for. English alone reloads by itself. */
export async function startVite(locale: Locale, server: Server): Promise<ViteDevServer> {
  const { createServer } = await import('vite')
  // Remix reads the configuration file a second time, so the language goes the way that both readings see.
  process.env.EVENGROUND_LOCALE = locale
  return createServer({
    appType: 'custom',
    cacheDir: `node_modules/.vite-${locale}`,
    server: { middlewareMode: { server }, hmr: locale === 'en' ? { server } : false },
  })
}

function digestOfSources(): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((name) => filesIn(name)))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function filesIn(name: string): string[] {
  if (!statSync(join(root, name)).isDirectory()) return [name]
  const found = readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }).sort()
  return found.map((file) => join(name, file)).filter((file) => statSync(join(root, file)).isFile())
}

if (import.meta.main) {
  await build()
  console.log('The pages are built.')
}
