import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('..', import.meta.url).pathname
const STAMP = join(root, 'build/.sources')
/** What the pages are built from. */
const SOURCES = ['app', 'domain', 'package-lock.json', 'remix.config.js', 'vite.config.ts', 'tsconfig.json']

/** Builds the pages unless the build that is there was made from exactly these sources. */
export function buildIfNeeded(say: (line: string) => void): void {
  const sources = digestOfSources()
  const isCurrent =
    existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources && existsSync(join(root, 'build/server/index.js'))
  if (isCurrent) return
  say('Building the pages. This takes about 20 seconds, and only after an update.')
  build()
}

/** Throws with the builder's own words if it fails. */
export function build(): void {
  const remix = join(root, 'node_modules/@remix-run/dev/dist/cli.js')
  const run = spawnSync(process.execPath, [remix, 'vite:build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (run.status !== 0) throw new Error(`The pages could not be built.\n${run.stdout}\n${run.stderr}`)
  writeFileSync(STAMP, digestOfSources())
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
  build()
  console.log('The pages are built.')
}
