import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'
import type { Lettering } from '#domain/text/lettering.ts'
import { looksAmong } from '#domain/text/looks.ts'
import { placeId } from '#domain/text/places.ts'

/** A paragraph, heading or field where it stands, with the name that the shared text has for it. */
export type PlacedBlock = { id: string; node: Node; pos: number }

/**
 * All of them in reading order: the same blocks lead there in both texts. What has just been split or joined here isn't
 * in the shared text yet; for that moment, what stands around it is left out.
 */
export function placedBlocks(doc: Node, fragment: Y.XmlFragment): PlacedBlock[] {
  const found: PlacedBlock[] = []
  const visit = (parent: Node, shared: Y.XmlFragment, start: number): void => {
    const elements = shared.toArray().filter((child) => child instanceof Y.XmlElement)
    if (elements.length !== parent.childCount) return
    parent.forEach((node, offset, index) => {
      const element = elements[index]
      if (!element?._item || element.nodeName !== node.type.name) return
      if (node.isTextblock) found.push({ id: placeId(element._item.id), node, pos: start + offset })
      else visit(node, element, start + offset + 1)
    })
  }
  visit(doc, fragment, 0)
  return found
}

/** Its words as the server counts them, and where the first of them stands. */
export function wordsAt({ node, pos }: PlacedBlock): { words: string; start: number } {
  const raw = node.textBetween(0, node.content.size, '', (leaf) => (leaf.type.name === 'hard_break' ? '\n' : '\uFFFC'))
  return { words: raw.trim(), start: pos + 1 + raw.length - raw.trimStart().length }
}

/** The same with how they look. A line break looks like nothing. */
export function letteringAt(block: PlacedBlock): Lettering & { start: number } {
  const { words, start } = wordsAt(block)
  const looks: number[] = []
  for (const child of block.node.children) {
    const look = child.isText ? looksAmong(child.marks.map(({ type }) => type.name)) : 0
    for (let at = 0; at < child.nodeSize; at++) looks.push(look)
  }
  const first = start - block.pos - 1
  return { words, start, looks: looks.slice(first, first + words.length) }
}
