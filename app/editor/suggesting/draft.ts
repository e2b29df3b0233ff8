import * as Y from 'yjs'
import type { Change } from '#domain/suggestions/state.ts'
import { mergeWords } from '#domain/text/word-merge.ts'
import { editBlock, textBlocks } from '#domain/text/yjs-blocks.ts'

/** Marks what comes from the group's text, as opposed to what is changed here. */
const LIVE = Symbol('live')

/** A text of one's own to try other words in. */
export type Draft = {
  doc: Y.Doc
  fragment: Y.XmlFragment
  /** The words of each paragraph of the group's text that one may suggest others for. */
  live: () => ReadonlyMap<string, string>
  /** How it differs from the group's text, by paragraph; `text` is empty where all words were taken out. */
  changes: () => Change[]
  /** Changes to paragraphs that somebody has taken out of the group's text, or whose words they have changed. */
  lost: () => readonly Change[]
  /** Whenever any of this may have changed. */
  subscribe: (listener: () => void) => () => void
  stop: () => void
}

/**
 * A copy of the group's text that follows it and never goes back: what is changed in it stays here until it is sent as a
 * suggestion. Others' edits come in as they do in the text itself, for both are the same kind of document. `kept` are
 * changes from before, made again.
 */
export function createDraft(live: Y.Doc, kept: readonly Change[] = []): Draft {
  const doc = new Y.Doc()
  const [fragment, original] = [doc.getXmlFragment('default'), live.getXmlFragment('default')]
  let words: ReadonlyMap<string, string> | null = null
  let known: Change[] = []
  const lost: Change[] = []
  const listeners = new Set<() => void>()

  const liveWords = () => {
    words ??= wordsByBlock(original)
    return words
  }
  const follow = (update: Uint8Array) => {
    words = null
    Y.applyUpdate(doc, update, LIVE)
  }
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(live), LIVE)
  live.on('update', follow)
  doc.transact(() => {
    for (const change of kept) if (!isMadeAgain(fragment, change)) lost.push(change)
  }, LIVE)
  const tell = () => {
    for (const listener of listeners) listener()
  }
  doc.on('update', tell)

  return {
    ...{ doc, fragment, live: liveWords, lost: () => lost },
    changes: () => {
      const mine = wordsByBlock(fragment)
      const now = liveWords()
      // Its paragraph went with all words in it, those of this draft too: what they were is known from before.
      for (const change of known) if (!now.has(change.block)) lost.push(change)
      known = [...now].flatMap(([block, was]) => {
        const text = mine.get(block) ?? ''
        return isSame(was, text) ? [] : [{ block, was, text }]
      })
      return known
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    stop: () => {
      live.off('update', follow)
      doc.destroy()
    },
  }
}

const wordsByBlock = (fragment: Y.XmlFragment): Map<string, string> =>
  new Map(textBlocks(fragment).map(({ id, words }) => [id, words]))

const isSame = (one: string, other: string): boolean => one.normalize('NFC') === other.normalize('NFC')

/** False where the paragraph is gone, or somebody has changed the same words. */
function isMadeAgain(fragment: Y.XmlFragment, { block: id, was, text }: Change): boolean {
  const block = textBlocks(fragment).find((known) => known.id === id)
  const merged = block && mergeWords({ was, text, now: block.words })
  if (merged) editBlock(block, merged.edits)
  return !!merged
}
