import { STATUS_QUO } from '#domain/ballots/choosing/options.ts'
import type { AnyMethodId } from '#domain/ballots/state.ts'
import { hex, utf8 } from '#domain/bytes.ts'
import type { Sha256 } from '#domain/crypto.ts'

/**
 * Is the method's list of choices a scale? A scale is read as a whole, from one end to the other; shuffled it would
 * have to be put in order again in one's head, and mistakes would cost more than the place on the page ever moves. So
 * are dates.
 */
const SCALES: readonly AnyMethodId[] = ['gradients8', 'fist5', 'time']
export const isScale = (method: AnyMethodId): boolean => SCALES.includes(method)

/** Not one answer among the others but none at all, or no change: it stands last, where people look for it. */
const LAST: readonly string[] = ['abstain', STATUS_QUO]

/**
 * The choices of a vote in the order in which this person sees them. What stands first is chosen more often, so each
 * person gets an order of their own. It is drawn from the vote and the person, so that it is the same when they come
 * back: nobody ticks the wrong one out of habit.
 */
export function choiceOrder(sha256: Sha256, method: AnyMethodId, options: readonly string[], seed: string): string[] {
  if (isScale(method)) return [...options]
  const drawn = (option: string) => hex(sha256(utf8(`${seed} ${option}`)))
  const shuffled = options.filter((option) => !LAST.includes(option)).map((option) => [drawn(option), option] as const)
  shuffled.sort(([a], [b]) => (a < b ? -1 : 1))
  return [...shuffled.map(([, option]) => option), ...options.filter((option) => LAST.includes(option))]
}
