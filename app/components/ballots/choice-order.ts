import type { MethodId } from '#domain/ballots/state.ts'
import { hex, utf8 } from '#domain/bytes.ts'
import type { Sha256 } from '#domain/crypto.ts'

/**
 * Is the method's list of choices a scale? A scale is read as a whole, from one end to the other; shuffled it would
 * have to be put in order again in one's head, and mistakes would cost more than the place on the page ever moves.
 */
const IS_SCALE: Record<MethodId, boolean> = { consent: false, gradients8: true, majority: false }
export const isScale = (method: MethodId): boolean => IS_SCALE[method]

/** Not one answer among the others but none at all: it stands last, where people look for it. */
const LAST = 'abstain'

/**
 * The choices of a vote in the order in which this person sees them. What stands first is chosen more often, so each
 * person gets an order of their own. It is drawn from the vote and the person, so that it is the same when they come
 * back: nobody ticks the wrong one out of habit.
 */
export function choiceOrder(sha256: Sha256, method: MethodId, options: readonly string[], seed: string): string[] {
  if (isScale(method)) return [...options]
  const drawn = (option: string) => hex(sha256(utf8(`${seed} ${option}`)))
  const shuffled = options.filter((option) => option !== LAST).map((option) => [drawn(option), option] as const)
  shuffled.sort(([a], [b]) => (a < b ? -1 : 1))
  return [...shuffled.map(([, option]) => option), ...options.filter((option) => option === LAST)]
}
