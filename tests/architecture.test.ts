import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = new URL('..', import.meta.url).pathname
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split(
  '\n',
)
const files = tracked.filter(
  (file) => /^(app|server|db|domain|bench)\/.*\.(ts|tsx|js)$/.test(file) && existsSync(join(root, file)),
)
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** Which folders a folder may import at run time. Type-only imports are free: they vanish. */
const MAY_IMPORT: [prefix: string, folders: string[]][] = [
  ['domain/', ['domain']],
  ['db/', ['db', 'domain']],
  ['server/', ['server', 'db', 'domain', 'words']],
  // Stateless query functions only; what runs comes through the load context.
  ['app/routes/', ['app', 'db', 'domain', 'words']],
  ['app/', ['app', 'domain', 'words']],
  ['bench/', ['server', 'db', 'domain', 'bench', 'tests']],
]

/** Files of ours that a file loads at run time. */
function importsOf(file: string): string[] {
  const statements = read(file).matchAll(/^(?:import(?! type)[^'"]*?|export(?! type)[^'"]*?from )['"]([^'"]+)['"]/gm)
  return [...statements].flatMap(([, target = '']) => {
    if (/^#(app|server|db|domain|tests|words)\b/.test(target)) return [target.slice(1)]
    return target.startsWith('.') ? [normalize(join(dirname(file), target))] : []
  })
}

describe('layers', () => {
  test('each file imports only what its folder may', () => {
    const wrong = files.flatMap((file) => {
      const [, allowed = []] = MAY_IMPORT.find(([prefix]) => file.startsWith(prefix)) ?? []
      return importsOf(file)
        .filter((target) => !allowed.includes(target.split('/')[0]!))
        .map((target) => `${file} imports ${target}`)
    })
    expect(wrong).toEqual([])
  })

  test('domain/ is pure: no clock, no chance, no machine', () => {
    const impure = /Date\.now|new Date\(\)|Math\.random|randomUUID|performance\.now|process\.|from ['"]node:/
    expect(files.filter((file) => file.startsWith('domain/') && impure.test(read(file)))).toEqual([])
  })

  test('state, evolve and rules never import zod, which would weigh 24 kB in every browser', () => {
    const light = files.filter(
      (file) => file.startsWith('domain/') && !/\/(commands|input)\.ts$|^domain\/(commands|input)\.ts$/.test(file),
    )
    const heavy = light.filter(
      (file) =>
        /from ['"]zod['"]/.test(read(file)) ||
        importsOf(file).some((target) => /(^|\/)(commands|input)\.ts$/.test(target)),
    )
    expect(heavy).toEqual([])
  })

  test('nothing loads itself in a circle', () => {
    const graph = new Map(files.map((file) => [file, importsOf(file).filter((target) => files.includes(target))]))
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, path: string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (done.has(file) || path.includes(file)) return
      for (const target of graph.get(file) ?? []) visit(target, [...path, file])
      done.add(file)
    }
    for (const file of graph.keys()) visit(file, [])
    expect(circles).toEqual([])
  })

  test.each([
    ['better-sqlite3 and pg', /from ['"](better-sqlite3|pg)['"]/, /^db\/client\.ts$/],
    ['socket.io', /from ['"]socket\.io['"]/, /^server\/rooms\//],
    ['socket.io-client', /from ['"]socket\.io-client['"]/, /^app\/realtime\//],
    ['process.env', /process\.env/, /^server\/(cli\/|build\.ts|evenground\.js)|^bench\//],
  ])('%s is used in its one place only', (_name, pattern, place) => {
    expect(files.filter((file) => pattern.test(read(file)) && !place.test(file))).toEqual([])
  })
})

describe('size', () => {
  const lines = files.map((file) => [file, read(file).split('\n').length - 1] as const)
  test('no file is longer than 300 lines', () => {
    expect(lines.filter(([, count]) => count > 300)).toEqual([])
  })
  test('95 of 100 files are shorter than 200 lines', () => {
    const long = lines.filter(([, count]) => count >= 200)
    expect(long.length / files.length, long.join('\n')).toBeLessThanOrEqual(0.05)
  })
})

describe('words', () => {
  const speaking = files.filter((file) => /^(domain|server)\//.test(file) && !/^server\/(cli|demo)\//.test(file))
  test.each([
    ['an error takes its sentence from the message files', /AppError\(\s*['"][\w-]+['"],\s*['"`]/],
    ['and so does every other sentence', /\((?:_?words)?\) =>\s*['"`][A-Z][^'"`]* /],
  ])('%s', (_name, literal) => {
    expect(speaking.filter((file) => literal.test(read(file)))).toEqual([])
  })

  test('domain/ brings no words along: whoever shows a sentence does', () => {
    const bringing = /^import(?! type)[^\n]*['"]#words|(?<!typeof )import\(['"]#words/m
    expect(files.filter((file) => file.startsWith('domain/') && bringing.test(read(file)))).toEqual([])
  })

  test('a page carries the messages it shows, and only what is fetched beside it carries all', () => {
    const all = /['"]#words\/all['"]/
    // In a thread of its own, which is loaded when somebody checks a file.
    const beside = ['app/components/verify/run.ts']
    expect(files.filter((file) => file.startsWith('app/') && all.test(read(file)))).toEqual(beside)
  })
})

test('no weight, proxy, delegation or casting vote exists in any type, table, command or setting', () => {
  const named = /\b(weight|weights|weighted|proxy|proxies|delegat\w+|castingVote)\b\s*[?:=]/i
  const suspects = files.filter(
    (file) =>
      !file.startsWith('app/') &&
      named.test(read(file).replaceAll(/trust proxy|TRUST_PROXY|font-weight|fontWeight/g, '')),
  )
  expect(suspects).toEqual([])
})
