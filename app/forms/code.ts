import { CODE_LENGTH, normaliseCode } from '#domain/doors/codes.ts'
import * as m from '#words'

/** What people type or paste from a card or a wall: the whole link, or the code with spaces, dashes and capitals. */
export function codeIn(typed: string): string {
  const afterLink = /\/(?:j|room)\/([^/?#\s]+)/.exec(typed)?.[1] ?? typed
  return afterLink.replaceAll(/[\s-]+/g, '')
}

const LENGTH = 26

/** What is wrong with it, or null. Whether it is a code of ours only the server's table knows. */
export function codeProblem(code: string): string | null {
  if (code === '') return m.start_code_empty()
  if (!/^[A-Za-z0-9]+$/.test(code)) return m.start_code_letters()
  if (code.length === CODE_LENGTH) return normaliseCode(code) ? null : m.start_code_mixed_up()
  return code.length === LENGTH ? null : m.start_code_length({ short: CODE_LENGTH, length: LENGTH, n: code.length })
}

/** Where a code leads: a short one into a meeting, a long one to a personal link. */
export const placeOf = (code: string): string =>
  code.length === CODE_LENGTH ? `/room/${code.toUpperCase()}` : `/j/${encodeURIComponent(code)}`
