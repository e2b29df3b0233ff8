import * as m from '#words'
import { arrivals } from './people.ts'
import { spokenSaveWords } from './save-words.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Everything that somebody who doesn't see the page should hear about, between two moments; '' for nothing. Who wants
 * calm hears what changes what they can do, and not who comes and goes: that they can read in the list.
 */
export function newsSince(before: Snapshot, now: Snapshot, calm = false): string {
  const isAsked = now.opened && now.told && !now.ended
  const permission =
    isAsked && (now.writable !== before.writable || now.reason !== before.reason)
      ? now.writable
        ? now.reason
          ? m.editor_not_taken({ reason: now.reason })
          : m.editor_may_write()
        : m.editor_read_only({ reason: now.reason })
      : ''
  const people = calm ? '' : arrivals(before.people, now.people)
  return [permission, spokenSaveWords(now, before), people].filter(Boolean).join(' ')
}

type Pace = {
  /** What changes is left to settle for so long, in milliseconds: much of it undoes itself. */
  settle: number
  /** And so much quiet lies between two sentences. */
  quiet: number
}
export const PACE: Pace = { settle: 1_500, quiet: 6_000 }

/**
 * One voice for all that happens in a text, and never a stream: what changes while it is silent is told together, as
 * one difference between then and now. Who comes and goes again in the meantime is not mentioned at all.
 */
export function createAnnouncer<T>(
  first: T,
  news: (before: T, now: T) => string,
  say: (words: string) => void,
  pace = PACE,
) {
  let [told, latest] = [first, first]
  let timer: ReturnType<typeof setTimeout> | undefined
  let quietUntil = 0
  const speak = () => {
    timer = undefined
    const words = news(told, latest)
    told = latest
    if (!words) return
    quietUntil = performance.now() + pace.quiet
    say(words)
  }
  return {
    tell: (now: T) => {
      latest = now
      timer ??= setTimeout(speak, Math.max(pace.settle, quietUntil - performance.now()))
    },
    stop: () => clearTimeout(timer),
  }
}
