import type { Locale } from '#domain/words/words.ts'

/** Words in a line: ours, what somebody wrote, or a way to a page. */
export type Piece = string | { own: string } | { link: string; to: string }
export type Line = readonly Piece[]
export type Block =
  | { kind: 'words'; line: Line }
  | { kind: 'heading'; words: string }
  | { kind: 'list'; lines: readonly Line[] }
  /** What somebody wrote, with its heading. */
  | { kind: 'quote'; title: string; own: string }

/** What is told, before it is made into text and HTML. */
export type Letter = {
  locale: Locale
  subject: string
  blocks: readonly Block[]
  /** Why it came, and how to end it; under every letter. */
  foot: readonly Line[]
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string }
}

export const words = (...line: Piece[]): Block => ({ kind: 'words', line })

type Parts = Record<string, (words: string) => Piece>

/** A sentence whose marks (`<place>the plan</place>`, `<name/>`) become links and names, as on pages. */
export function marked(sentence: string, parts: Parts): Line {
  // split gives: words, name of a mark, the words in it, words, …
  const pieces = sentence.split(/<(\w+)(?:\/>|>(.*?)<\/\1>)/gs)
  return pieces.flatMap((piece, index) => {
    if (index % 3 === 0) return piece ? [piece] : []
    return index % 3 === 1 ? [parts[piece]?.(pieces[index + 1] ?? '') ?? pieces[index + 1] ?? ''] : []
  })
}
