import type { Mark, Node } from 'prosemirror-model'
import { type Term, termFinder } from './glossary.ts'
import { attributes, escapeHtml } from './html-text.ts'

/** The words that are explained where a text first uses them, the language they mean something in, and "Close". */
export type Explained = { terms: readonly Term[]; lang: string; close: string }

/** The same while a text is written out: how terms are found, which were met so far, and what their ids begin with. */
export type Terms = Omit<Explained, 'terms'> & {
  find: ReturnType<typeof termFinder>
  met: Set<string>
  idPrefix: string
}

export const termsOf = ({ terms, lang, close }: Explained, idPrefix: string): Terms => ({
  ...{ lang, close, idPrefix, find: termFinder(terms), met: new Set() },
})

/** Titles and heads of columns are heard again and again: a word there is explained where the text goes on. */
const UNEXPLAINED = new Set(['heading', 'table_header', 'code_block'])

/** The terms that count in this node: none in a title, and none in words of another language. */
export function termsWithin({ type, attrs }: Node, terms: Terms | undefined): Terms | undefined {
  if (!terms || UNEXPLAINED.has(type.name)) return undefined
  return !attrs.lang || String(attrs.lang).split('-')[0]?.toLowerCase() === terms.lang ? terms : undefined
}

/** An address of a page or of mail, written out: what stands in it is no word. */
const ADDRESS = /\S*(?::\/\/|www\.|@)\S*/gi

type Piece = { children: readonly Node[]; term: Term | null }

/**
 * A paragraph, cut where it uses a term for the first time. `isTaken`: marks whose words lead elsewhere already, or are
 * no words.
 */
export function cutAtTerms(parent: Node, terms: Terms, isTaken: (mark: Mark) => boolean): Piece[] {
  const pieces: Piece[] = []
  const add = (from: number, to: number, term: Term | null) =>
    to > from && pieces.push({ children: parent.content.cut(from, to).content, term })
  let done = 0
  // What is no text counts as one character, as it does in places.
  const text = parent.textBetween(0, parent.content.size, '', '\uFFFC')
  const addresses = [...text.matchAll(ADDRESS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  for (const { term, from, to } of terms.find(text)) {
    if (addresses.some(({ start, end }) => start <= from && to <= end)) continue
    const { content: used } = parent.content.cut(from, to)
    if (terms.met.has(term.id) || used.some(({ marks }) => marks.some(isTaken))) continue
    terms.met.add(term.id)
    add(done, from, null)
    add(from, to, term)
    done = to
  }
  add(done, parent.content.size, null)
  return pieces
}

/**
 * The word as a link to what it means, which stands behind it unseen until somebody follows the link. This needs no
 * script, and unlike a button's the word can still be selected and copied. Screen readers have the meaning at hand as
 * the link's description.
 */
export function withMeaning(html: string, { id, means }: Term, { lang, close, idPrefix }: Terms): string {
  const [use, note, words] = [`${idPrefix}term-${id}`, `${idPrefix}means-${id}`, `${idPrefix}meaning-${id}`]
  const link = { class: 'term', id: use, href: `#${note}`, 'aria-describedby': words }
  const open = { class: 'term-note', id: note, role: 'note', tabindex: -1, lang, dir: 'ltr' }
  return (
    `<a${attributes(link)}>${html}</a><span${attributes(open)}> <span${attributes({ id: words })}>` +
    `${escapeHtml(means)}</span> <a${attributes({ href: `#${use}` })}>${escapeHtml(close)}</a></span>`
  )
}
