import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { LOCALES } from '#domain/words/words.ts'
import { buildIfNeeded } from '#server/build.ts'

const run = promisify(execFile)

/** How tests start Chromium: `env` only where its libraries come with it. */
export type Browser = { executablePath: string; args: string[]; env: Record<string, string> }

declare module 'vitest' {
  interface ProvidedContext {
    browser: Browser
  }
}

/**
 * Vitest's globalSetup for journeys in a real browser: builds the pages once, and finds Chromium. CHROME_PATH, else the
 * system's own, else the one that npm's @sparticuz/chromium carries.
 */
export default async function startBrowser(project: TestProject): Promise<void> {
  await buildIfNeeded((line) => process.stderr.write(`${line}\n`), [...LOCALES, 'en-XA'])
  project.provide('browser', await findBrowser())
}

export async function findBrowser(): Promise<Browser> {
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const own = process.env.CHROME_PATH || installed.find((path) => existsSync(path))
  return own ? { executablePath: own, args: ARGS, env: {} } : packagedBrowser()
}

/**
 * Our own instead of the package's: its `--single-process` breaks with a second context, and its
 * `--disable-web-security` would hide what our Content-Security-Policy refuses.
 */
const ARGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  ...['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

/**
 * Unpacks npm's Chromium into a folder named after its version, once a machine. In a process of its own, because the
 * package chooses its folder by TMPDIR and changes the environment it runs in; under another name until it is whole, so
 * that two test runs at once never see half of it.
 */
async function packagedBrowser(): Promise<Browser> {
  const folder = dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))))
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const home = join(tmpdir(), `evenground-chromium-${version}`)
  if (!existsSync(home)) await unpack(home)
  const executablePath = join(home, 'chromium')
  const libraries = { LD_LIBRARY_PATH: join(home, 'al2023', 'lib') }
  return { executablePath, args: ARGS, env: (await starts(executablePath, {})) ? {} : libraries }
}

async function unpack(home: string): Promise<void> {
  const half = mkdtempSync(`${home}-`)
  const script = "import('@sparticuz/chromium').then((module) => module.default.executablePath())"
  // The name of this variable makes it unpack the libraries too, for machines that lack them.
  const environment = { ...process.env, TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
  try {
    await run(process.execPath, ['--input-type=module', '--eval', script], {
      env: environment,
      cwd: import.meta.dirname,
    })
    mkdirSync(join(half, 'al2023', 'lib'), { recursive: true })
    renameSync(half, home)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
}

const starts = (executablePath: string, env: Record<string, string>): Promise<boolean> =>
  run(executablePath, ['--version', '--no-sandbox'], { env: { ...process.env, ...env } }).then(
    () => true,
    () => false,
  )
