import * as Y from 'yjs'
import { placeId } from './places.ts'
import { wordsInBlock } from './yjs-blocks.ts'

/** Adds paragraphs, one for each line of `words`, below the block that holds the element `after`, or else at the end. */
export function addParagraphs(fragment: Y.XmlFragment, words: string, after: string | null): void {
  const lines = words.split('\n').flatMap((line) => line.trim() || [])
  fragment.insert(
    placeBelow(fragment, after),
    lines.map((line) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(line)])
      return paragraph
    }),
  )
}

/** The place at the end of a text: before the empty line that an editor keeps there, to write in. */
export function placeAtEnd(fragment: Y.XmlFragment): number {
  const isEmptyLine = (block: Y.XmlElement) => block.nodeName === 'paragraph' && wordsInBlock(block) === ''
  return fragment.toArray().findLastIndex((block) => !(block instanceof Y.XmlElement) || !isEmptyLine(block)) + 1
}

function placeBelow(fragment: Y.XmlFragment, id: string | null): number {
  const holds = (element: Y.XmlElement): boolean =>
    (element._item !== null && placeId(element._item.id) === id) ||
    element.toArray().some((child) => child instanceof Y.XmlElement && holds(child))
  const index =
    id === null ? -1 : fragment.toArray().findIndex((block) => block instanceof Y.XmlElement && holds(block))
  return index === -1 ? placeAtEnd(fragment) : index + 1
}
