import * as Y from 'yjs'
import type { Lettering } from './lettering.ts'
import { type Look, looksAmong } from './looks.ts'
import type { WordEdit } from './word-merge.ts'
import { editBlock, piecesOf, type TextBlock } from './yjs-blocks.ts'

type Insert = { insert: unknown; attributes?: Record<string, unknown> }

/** The words of a block as `textBlocks` counts them, and how they look. */
export function letteringOf({ element }: Pick<TextBlock, 'element'>): Lettering {
  const { words, looks } = wholeLettering(element)
  const start = words.length - words.trimStart().length
  const trimmed = words.trim()
  return { words: trimmed, looks: looks.slice(start, start + trimmed.length) }
}

/** With the spaces around the words. */
function wholeLettering(element: Y.XmlElement): { words: string; looks: number[] } {
  let words = ''
  const looks: number[] = []
  for (const { node } of piecesOf(element)) {
    const inserts: Insert[] = node instanceof Y.XmlText ? node.toDelta() : [{ insert: '\n' }]
    for (const { insert, attributes = {} } of inserts) {
      const text = typeof insert === 'string' ? insert : '\uFFFC'
      words += text
      const look = looksAmong(Object.keys(attributes))
      for (let index = 0; index < text.length; index++) looks.push(look)
    }
  }
  return { words: words.toWellFormed(), looks }
}

/** What is done to a block: other words first, then other looks of the words that stand there after that. */
export type BlockChange = { edits: readonly WordEdit[]; looks: readonly Look[] }

/**
 * Changes the words and the looks that are named, and nothing else: a letter that looks otherwise stays the letter of
 * whoever wrote it. Call it in a transaction of a document that nobody else holds.
 */
export function changeBlock(block: Pick<TextBlock, 'element'>, { edits, looks }: BlockChange): void {
  const { words } = wholeLettering(block.element)
  const start = words.length - words.trimStart().length
  editBlock(block, edits)
  for (const { at, length, mark, on } of looks) {
    const [from, to] = [start + at, start + at + length]
    for (const { node, from: begin, length: size } of piecesOf(block.element)) {
      const [first, last] = [Math.max(from, begin), Math.min(to, begin + size)]
      if (node instanceof Y.XmlText && first < last)
        node.format(first - begin, last - first, { [mark]: on ? {} : null })
    }
  }
}
