import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url).pathname
const english = join(root, 'domain/words/en')
const keys = readdirSync(english).flatMap((file) =>
  Object.keys(JSON.parse(readFileSync(join(english, file), 'utf8')) as object),
)
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'app', 'server', 'domain'], {
  cwd: root,
  encoding: 'utf8',
}).split('\n')
const code = files
  .filter((file) => /\.tsx?$/.test(file) && existsSync(join(root, file)))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')

/** Names that are put together, such as `rules_${name}_title`, as a pattern of all that they can be. */
const families = [...code.matchAll(/`([a-z]+_(?:[a-z0-9_]|\$\{[^`}]*\})*)`/g)]
  .map(([, name = '']) => name)
  .filter((name) => name.includes('${'))
  .map((name) => new RegExp(`^${name.replaceAll(/\$\{[^}]*\}/g, '[a-z0-9_]+')}$`))

test('every message is shown somewhere: nobody translates what nobody reads', () => {
  const words = new Set(code.match(/\b[a-z]+(?:_[a-z0-9]+)+\b/g))
  const unused = keys.filter((key) => !words.has(key) && !families.some((family) => family.test(key)))
  expect(unused).toEqual([])
})
