import type { Mark, Node } from 'prosemirror-model'
import type { ImageUrl } from './html-inline.ts'
import { codeSpan, destination, escapeText } from './markdown-escape.ts'
import { runsOf } from './runs.ts'

export type InlineOptions = {
  imageUrl: ImageUrl
  /** How a line break is written: `\` and a new line, or `<br>` where everything must stay on one line. */
  lineBreak: string
  /** In a table a bar ends the cell, even inside code. */
  inTable?: boolean
}

/** Something other than space, the space that goes before it, and the marks around it (code is in the source). */
type Piece = { space: string; source: string; marks: readonly Mark[] }

/** How a mark's beginning and end are written. */
type Signs = (mark: Mark) => [start: string, end: string]

const stars: Signs = ({ type }) => (type.name === 'strong' ? ['**', '**'] : ['*', '*'])
const tags: Signs = ({ type }) => [`<${type.name}>`, `</${type.name}>`]

/**
 * The words of a paragraph, heading or field with their marks; space at both ends is dropped. Bold and italic are
 * written with stars, or with HTML's tags where stars would be read another way (CommonMark §6.2: inside a word,
 * beside punctuation, one mark right after another).
 */
export function inlineMarkdown(parent: Node, options: InlineOptions): string {
  const pieces = piecesOf(parent, options)
  return write(pieces, stars) ?? write(pieces, tags) ?? ''
}

/** Undefined where stars would be misread. Marks open after a space and close before one. */
function write(pieces: readonly Piece[], signs: Signs): string | undefined {
  const written: string[] = []
  let open: readonly Mark[] = []
  const end = (mark: Mark) => (isLink(mark) ? `](${destination(mark.attrs.href, mark.attrs.title)})` : signs(mark)[1])
  const start = (mark: Mark) => (isLink(mark) ? '[' : signs(mark)[0])
  for (const { space, source, marks } of pieces) {
    let same = 0
    while (same < open.length && same < marks.length && open[same]!.eq(marks[same]!)) same++
    const closing = open.slice(same).reverse().map(end).join('')
    const opening = marks.slice(same).map(start).join('')
    const last = written.at(-1) ?? ''
    const between = written.length === 0 ? '' : space
    if (closingFails(last, closing, between + opening + source)) return undefined
    const isWithin = open.slice(0, same).some(isStarred)
    if (openingFails(last + closing + between, opening, source, isWithin)) return undefined
    // "Look!" before a link would make it a picture.
    if (last.endsWith('!') && closing + between === '' && opening.startsWith('['))
      written.splice(-1, 1, `${last.slice(0, -1)}\\!`)
    written.push(closing + between + opening + source)
    open = marks
  }
  return written.join('') + open.toReversed().map(end).join('')
}

const isLink = (mark: Mark): boolean => mark.type.name === 'link'
const isStarred = (mark: Mark): boolean => !isLink(mark)

/** Closing stars are none between punctuation and a letter, and melt into stars that follow at once. */
function closingFails(before: string, closing: string, after: string): boolean {
  if (!closing.endsWith('*')) return false
  return after.startsWith('*') || (isPunctuation(lastOf(before)) && isLetter(firstOf(after)))
}

/** Opening stars are none between a letter and punctuation, and within other stars must not look like their end. */
function openingFails(before: string, opening: string, after: string, isWithin: boolean): boolean {
  if (!opening.startsWith('*')) return false
  const [last, first] = [lastOf(before), firstOf(after)]
  if (isLetter(last) && isPunctuation(first)) return true
  return isWithin && !isSpace(last) && (isLetter(last) || isPunctuation(first))
}

const firstOf = (text: string): string => Array.from(text.slice(0, 2))[0] ?? ' '
const lastOf = (text: string): string => Array.from(text.slice(-2)).at(-1) ?? ' '
const isSpace = (character: string): boolean => /[\t\n\f\r\p{Zs}]/u.test(character)
// Parsers disagree on symbols (€) and on what lies beyond 16 bits (emoji), so those count as both.
const isPunctuation = (character: string): boolean => /[\p{P}\p{S}]|[^\0-\uffff]/u.test(character)
const isLetter = (character: string): boolean =>
  character.length > 1 || !(isSpace(character) || /[\p{P}$+<=>^`|~]/u.test(character))

function piecesOf(parent: Node, { imageUrl, lineBreak, inTable }: InlineOptions): Piece[] {
  const pieces: Piece[] = []
  let space = ''
  let breaks = 0
  const add = (source: string, marks: readonly Mark[]) => {
    pieces.push({ space: breaks > 0 ? lineBreak.repeat(breaks) : spaces(space), source, marks })
    space = ''
    breaks = 0
  }
  for (const run of runsOf(parent)) {
    if ('text' in run) {
      const words = run.text.trim()
      const start = run.text.indexOf(words)
      space += run.text.slice(0, start)
      if (words !== '') add(wordsSource(spaces(words), run.marks, inTable), run.marks.filter(isNotCode))
      space += run.text.slice(start + words.length)
    } else if (run.leaf.type.name === 'hard_break') {
      breaks++
    } else {
      const { alt, src, title } = run.leaf.attrs
      add(`![${escapeText(spaces(alt.trim()))}](${destination(imageUrl(src), title)})`, [])
    }
  }
  return pieces
}

/** As they stand, but on one line and none twice. */
const spaces = (text: string): string => text.replace(/[ \t\n\v\f\r\u2028\u2029]+/g, ' ')
const isNotCode = (mark: Mark): boolean => mark.type.name !== 'code'
function wordsSource(words: string, marks: readonly Mark[], inTable = false): string {
  // Code does not shield a bar from a table, nor a bracket from what looks like a link's definition.
  const isShielded = !(inTable && words.includes('|')) && !(marks.some(isLink) && /[[\]]/.test(words))
  return isShielded && !marks.every(isNotCode) ? codeSpan(words) : escapeText(words)
}
