import * as m from '#words'

/** What people type or paste from a card: the whole link, or the code with spaces, dashes and capitals. */
export function codeIn(typed: string): string {
  const afterLink = /\/j\/([^/?#\s]+)/.exec(typed)?.[1] ?? typed
  return afterLink.replaceAll(/[\s-]+/g, '')
}

const LENGTH = 26

/** What is wrong with it, or null. Whether it is a code of ours only the server's table knows. */
export function codeProblem(code: string): string | null {
  if (code === '') return m.start_code_empty()
  if (!/^[A-Za-z0-9]+$/.test(code)) return m.start_code_letters()
  return code.length === LENGTH ? null : m.start_code_length({ length: LENGTH, n: code.length })
}
