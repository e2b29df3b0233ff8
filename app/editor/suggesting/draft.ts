import * as Y from 'yjs'
import { changeOf, fitChange } from '#domain/suggestions/fit.ts'
import type { Change } from '#domain/suggestions/state.ts'
import { composed, isSameLettering, type Lettering } from '#domain/text/lettering.ts'
import { textBlocks } from '#domain/text/yjs-blocks.ts'
import { changeBlock, letteringOf } from '#domain/text/yjs-looks.ts'

/** Marks what comes from the group's text, as opposed to what is changed here. */
const LIVE = Symbol('live')

/** A text of one's own to try other words in. */
export type Draft = {
  doc: Y.Doc
  fragment: Y.XmlFragment
  /** The words of each paragraph of the group's text that one may suggest others for, and how they look. */
  live: () => ReadonlyMap<string, Lettering>
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
  let words: ReadonlyMap<string, Lettering> | null = null
  let known: Change[] = []
  const lost: Change[] = []
  const listeners = new Set<() => void>()

  const liveLettering = () => {
    words ??= letteringByBlock(original)
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
    ...{ doc, fragment, live: liveLettering, lost: () => lost },
    changes: () => {
      const mine = letteringByBlock(fragment)
      const now = liveLettering()
      // Its paragraph went with all words in it, those of this draft too: what they were is known from before.
      for (const change of known) if (!now.has(change.block)) lost.push(change)
      known = [...now].flatMap(([block, was]) => {
        const wanted = mine.get(block) ?? NO_WORDS
        // As the server spells them, for it counts in them.
        return isSameLettering(was, wanted) ? [] : (changeOf(block, composed(was), composed(wanted)) ?? [])
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

const letteringByBlock = (fragment: Y.XmlFragment): Map<string, Lettering> =>
  new Map(textBlocks(fragment).map((block) => [block.id, letteringOf(block)]))

const NO_WORDS: Lettering = { words: '', looks: [] }

/** False where the paragraph is gone, or somebody has changed the same words. */
function isMadeAgain(fragment: Y.XmlFragment, change: Change): boolean {
  const block = textBlocks(fragment).find(({ id }) => id === change.block)
  const fitting = block && fitChange(letteringOf(block), change)
  if (fitting) changeBlock(block, fitting)
  return !!fitting
}
