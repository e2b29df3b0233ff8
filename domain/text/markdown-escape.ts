/*
 * Writing words so that CommonMark 0.31 and GitHub's additions read back the same words. Sources: spec.commonmark.org
 * §2.4 (backslash escapes), §6.1 (code spans), §6.3 (links); github.github.com/gfm §4.10 (tables), §6.9 (autolinks).
 */

/** What Markdown would read as one character: `&amp;`, `&#38;`. */
const ENTITY = /&(?=#\d|#x[\da-f]|[a-z][a-z\d]*;)/i

/** Words inside a line. */
export const escapeText = (text: string): string =>
  text
    .replace(/[\\`*_[\]<~|]/g, '\\$&')
    .replace(new RegExp(ENTITY, 'gi'), '\\&')
    // Readers of GitHub's kind make links of bare addresses, and don't unescape what is in them.
    .replace(/(https?|ftp)(?=:\/\/)/gi, '$1\\')
    .replace(/www(?=\.)/gi, '$&\\')

/** What would begin a list, a heading, a quote, a table's rule or an underlined heading at the start of a line. */
export const escapeLineStart = (line: string): string =>
  line.replace(/^(?:[-+=:>]|#{1,6}(?=\s|$))/, '\\$&').replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')

/** Everything in between is read as it stands, so the fence must be longer than any in it. */
export function codeSpan(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1)
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return fence + pad + text + pad + fence
}

export function codeBlock(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}\n${text.replace(/\r\n?/g, '\n')}\n${fence}`
}

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)

/** Address and title of a link or picture, without the round brackets. */
export function destination(address: string, title: string | null): string {
  const plain = /^[^\s<>()\\|]+$/.test(address) && !ENTITY.test(address)
  const written = plain ? address : `<${address.replace(/[<>\\|&]/g, '\\$&').replace(/[\r\n]/g, ' ')}>`
  const words = title?.replace(/\s+/g, ' ').trim()
  return words ? `${written} "${words.replace(/["\\&|]/g, '\\$&')}"` : written
}
