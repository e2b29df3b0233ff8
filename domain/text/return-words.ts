import * as Y from 'yjs'
import { type AuthoredBlock, authoredBlocks } from './authored-blocks.ts'
import type { LostPart } from './lost-words.ts'
import { compareTexts } from './text-compare.ts'
import { mergeWords, type WordEdit } from './word-merge.ts'
import { editBlock, type TextBlock, textBlocks } from './yjs-blocks.ts'

/**
 * Puts words back where they stood: into their paragraph if it is still there, at its end if somebody has written in the
 * same place since, and as a paragraph of their own if it is gone. `before` is the text in which they stood. Call it in
 * a transaction of a document that nobody else holds.
 */
export function returnWords(
  fragment: Y.XmlFragment,
  before: readonly AuthoredBlock[],
  parts: readonly LostPart[],
): void {
  const placeOf = placesNow(fragment, before)
  // The last paragraph before the one that is looked at that still stands.
  let last: Y.XmlElement | null = null
  for (const block of before) {
    const here = parts.filter((part) => part.block === block.id)
    const place = placeOf.get(block)
    if (here.length === 0) last = place?.element ?? last
    else if (place) {
      editBlock(place, editsFor(block, here, place.words))
      last = place.element
    } else last = paragraphAfter(fragment, last, here.map(({ words }) => words.trim()).join(' '))
  }
}

/** Where each block stands now, changed or made anew. One whose name somebody has given to other words is gone. */
function placesNow(fragment: Y.XmlFragment, before: readonly AuthoredBlock[]): Map<AuthoredBlock, TextBlock> {
  const now = new Map(textBlocks(fragment).map((block) => [block.id, block]))
  const places = new Map<AuthoredBlock, TextBlock>()
  const rows = compareTexts(
    before,
    authoredBlocks(fragment, () => []),
  )
  for (const row of rows) {
    const place = row.kind === 'same' || row.kind === 'changed' ? now.get(row.now.id) : undefined
    if (place && row.kind !== 'in') places.set(row.was, place)
  }
  return places
}

function editsFor({ words }: AuthoredBlock, parts: readonly LostPart[], now: string): WordEdit[] {
  const without = parts
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, part) => text.slice(0, part.from) + text.slice(part.from + part.words.length), words)
  // Taking out a sentence may leave two spaces, or one.
  for (const was of [without, without.replaceAll(/ +/g, ' ')]) {
    const merged = mergeWords({ was: was.trim(), text: words.trim(), now })
    if (merged) return merged.edits
  }
  const all = parts.map((part) => part.words.trim()).join(' ')
  return [{ at: now.length, remove: 0, insert: ` ${all}` }]
}

function paragraphAfter(fragment: Y.XmlFragment, last: Y.XmlElement | null, words: string): Y.XmlElement {
  let top = last
  while (top && top.parent !== fragment) top = top.parent instanceof Y.XmlElement ? top.parent : null
  const paragraph = new Y.XmlElement('paragraph')
  fragment.insert(top ? fragment.toArray().indexOf(top) + 1 : 0, [paragraph])
  paragraph.insert(0, [new Y.XmlText(words)])
  return paragraph
}
