/**
 * The compiled messages of one language as modules of their own, by name. One file that every page imports would be
 * loaded by every page, with all sentences of all others; a bundler divides between files, never inside one.
 */
export function splitMessages(compiled: string): Map<string, string> {
  const [head = '', ...messages] = compiled.split(/^(?=export const )/m)
  const imports = head.split('\n').filter((line) => line.startsWith('import '))
  return new Map(
    messages.map((code) => {
      const name = /^export const (\w+)/.exec(code)?.[1] ?? ''
      return [name, [...imports.filter((line) => code.includes(`${importedName(line)}.`)), code].join('\n')]
    }),
  )
}

const importedName = (line: string): string => /^import \* as (\w+) /.exec(line)?.[1] ?? ''

/** What stands in place of that one file: every message from the module that `specifierOf` names. */
export const indexOf = (names: Iterable<string>, specifierOf: (name: string) => string): string =>
  [...names].map((name) => `export { ${name} } from ${JSON.stringify(specifierOf(name))}`).join('\n')
