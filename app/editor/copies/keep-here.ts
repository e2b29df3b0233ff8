import type * as Y from 'yjs'
import type { Keeping } from '../save-state.ts'
import { FORGET, isMeant, type Which } from './forget.ts'
import { type LocalCopy, openLocalCopy } from './local-copy.ts'
import { dropMarks, type Marks, markUnsaved, unsavedMarks } from './marks.ts'
import type { Place } from './place.ts'

export type Keeper = {
  /** What this device had kept is in the text; whatever comes now is new. */
  isLoaded: () => boolean
  /** Something was written in this window. */
  changed: () => void
  /** The server has everything. */
  saved: () => void
  /** The text is closed to this member for good. */
  clear: () => Promise<void>
  stop: () => void
}

type Told = {
  keeping: (keeping: Keeping) => void
  /** There are words from before that may not be saved. */
  found: () => void
  /** What was kept is in the text, or nothing ever was. */
  loaded: () => void
  /** Somebody wants nothing of this text to stay in this browser. */
  forgotten: () => void
}

/** Keeps a text on this device while it is open, and notes whether it holds words that the server lacks. */
export function keepHere(place: Place, doc: Y.Doc, told: Told): Keeper {
  // Read before the copy is: a mark that is made later stands for something that may not be in it.
  const found: Marks = unsavedMarks(place)
  const self = String(doc.clientID)
  let copy: LocalCopy | undefined
  let [isLoaded, isStopped, writes] = [false, false, 0]
  const own = () => new Map([...unsavedMarks(place)].filter(([key]) => key.endsWith(`:${self}`)))

  const stop = () => {
    isStopped = true
    removeEventListener(FORGET, forget)
    copy?.stop()
    copy = undefined
  }
  const forget = (event: Event) => {
    if (!isMeant((event as CustomEvent<Which>).detail, place)) return
    stop()
    told.forgotten()
  }
  addEventListener(FORGET, forget)

  void openLocalCopy(place, doc, (keeping) => {
    if (!isStopped) told.keeping(keeping)
  }).then((opened) => {
    isLoaded = true
    if (isStopped) return opened?.stop()
    copy = opened
    if (found.size > 0 && opened) told.found()
    told.loaded()
  })

  return {
    isLoaded: () => isLoaded,
    changed: () => {
      // A number of its own each time, or another window's look at it would take it for the one before.
      if (copy) markUnsaved(place, self, `${Date.now()}.${writes++}`)
    },
    saved: () => {
      dropMarks(found)
      dropMarks(own())
    },
    clear: async () => {
      told.keeping('none')
      const cleared = copy?.clear()
      stop()
      await cleared
    },
    stop,
  }
}
