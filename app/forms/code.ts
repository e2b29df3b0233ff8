/** What people type or paste from a card: the whole link, or the code with spaces, dashes and capitals. */
export function codeIn(typed: string): string {
  const afterLink = /\/j\/([^/?#\s]+)/.exec(typed)?.[1] ?? typed
  return afterLink.replaceAll(/[\s-]+/g, '')
}

const LENGTH = 26

/** What is wrong with it, or null. Whether it is a code of ours only the server's table knows. */
export function codeProblem(code: string): string | null {
  if (code === '') return 'Please type or paste your link or code.'
  if (!/^[A-Za-z0-9]+$/.test(code)) return 'A code has letters and numbers only. Please look at it again.'
  return code.length === LENGTH ? null : `A code has ${LENGTH} letters and numbers. This one has ${code.length}.`
}
