/** So long without a key is a pause; so long, and so many of the others' changes, may wait at most. */
export const CALM = { pauseMs: 2_000, longestMs: 10_000, most: 200 }

export type Calm = ReturnType<typeof createCalm>

type Options = {
  /** Whether somebody else's change is one to the paragraph that is written in. */
  touches: (update: Uint8Array) => boolean
  /** Brings changes that waited into the text, in the order in which they came. */
  apply: (updates: readonly Uint8Array[]) => void
}

/**
 * What the others write in a paragraph waits while somebody writes in it, if they want it so. Only the page waits:
 * nothing is asked of the server, and whatever is written here goes out as ever.
 */
export function createCalm({ touches, apply }: Options) {
  let isOn = false
  let lastKey = Number.NEGATIVE_INFINITY
  let since = 0
  let held: Uint8Array[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const isTyping = () => performance.now() - lastKey < CALM.pauseMs
  const release = () => {
    clearTimeout(timer)
    const updates = held
    held = []
    if (updates.length > 0) apply(updates)
  }
  const wait = () => {
    clearTimeout(timer)
    const until = Math.min(lastKey + CALM.pauseMs, since + CALM.longestMs)
    timer = setTimeout(release, Math.max(0, until - performance.now()))
  }
  return {
    set: (on: boolean) => {
      isOn = on
      if (!on) release()
    },
    /** Somebody writes here, and wants calm. */
    isBusy: () => isOn && isTyping(),
    /** A key was pressed here. */
    typed: () => {
      lastKey = performance.now()
      if (held.length > 0) wait()
    },
    /** They write somewhere else now, or don't any more. */
    left: () => {
      lastKey = Number.NEGATIVE_INFINITY
      release()
    },
    /**
     * Whether this change waits. Behind one that waits all others do: applied before what they build on, Yjs would set
     * them aside, and what it sets aside it sends to the server as if it were ours.
     */
    takes: (update: Uint8Array): boolean => {
      if (held.length === 0) {
        if (!isOn || !isTyping() || !touches(update)) return false
        since = performance.now()
      }
      held.push(update)
      if (held.length >= CALM.most) release()
      else wait()
      return true
    },
    /** Everything that waits comes in now. */
    release,
    stop: () => clearTimeout(timer),
  }
}
