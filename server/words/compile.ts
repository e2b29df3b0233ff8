import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const WORDS = new URL('../../domain/words/', import.meta.url).pathname
const COMPILED = join(WORDS, 'compiled')
const STAMP = join(COMPILED, '.sources')
const KEPT = ['messages/en.js', 'messages/cy.js', 'registry.js']

/**
 * Turns the message files into typed functions, unless that was done already. Everything that shows a sentence imports
 * them, so this runs before anything else does: before a start, a build, a check or a test.
 */
export async function compileWords(): Promise<void> {
  const sources = digestOfSources()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return
  const { compile } = await import('@inlang/paraglide-js')
  // Beside the old ones and then moved, file by file: another process may be reading them.
  const fresh = join(WORDS, `.compiled-${process.pid}`)
  try {
    await compile({
      project: join(WORDS, 'project.inlang'),
      outdir: fresh,
      outputStructure: 'locale-modules',
      strategy: ['globalVariable', 'baseLocale'],
      emitGitIgnore: false,
      emitPrettierIgnore: false,
    })
    for (const name of KEPT) {
      mkdirSync(dirname(join(COMPILED, name)), { recursive: true })
      const compiled = plainTypes(readFileSync(join(fresh, name), 'utf8'))
      writeFileSync(join(fresh, name), name === 'registry.js' ? keepPluralRules(compiled) : compiled)
      renameSync(join(fresh, name), join(COMPILED, name))
    }
    writeFileSync(STAMP, sources)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/**
 * Types that need no run time: a sentence is a string, and one without blanks takes no argument.
 * The compiler's own run time chooses a language for each call; here a language is chosen once (plugin.ts, words-in.ts).
 */
function plainTypes(compiled: string): string {
  const plain = compiled.replaceAll(/import\(['"]\.\.?\/runtime\.js['"]\)\.\w+/g, 'string')
  return plain.replaceAll('(inputs: {})', '(inputs?: {})')
}

const MAKES_RULES = 'return new Intl.PluralRules(locale, options).select(Number(input))'
const KEEPS_RULES = `const key = options ? locale + JSON.stringify(options) : locale
	let rules = kept.get(key)
	if (!rules) kept.set(key, (rules = new Intl.PluralRules(locale, options)))
	return rules.select(Number(input))`

/**
 * The compiler's code makes a language's rules of plural for each number that is said, which takes longer than saying it:
 * checking a record of a million entries took half of its time for that. Made once, they are kept.
 */
function keepPluralRules(compiled: string): string {
  if (!compiled.includes(MAKES_RULES)) throw new Error('The compiler says plurals in another way now.')
  return `${compiled.replace(MAKES_RULES, KEEPS_RULES)}\n/** @type {Map<string, Intl.PluralRules>} */\nconst kept = new Map()\n`
}

function digestOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(new URL(import.meta.url)))
  for (const folder of ['en', 'cy', 'project.inlang']) {
    for (const name of readdirSync(join(WORDS, folder)).sort()) {
      if (!name.endsWith('.json')) continue
      hash
        .update(`${folder}/${name}\0`)
        .update(readFileSync(join(WORDS, folder, name)))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

if (import.meta.main) await compileWords()
