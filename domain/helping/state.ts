import type { Instant, MemberId } from '../ids.ts'

/** `beside`: they sit together. `phone`: the helper types what the member says. `paper`: a slip that comes by post or by hand. */
export const WAYS = ['beside', 'phone', 'paper'] as const
export type Way = (typeof WAYS)[number]

/** Which protection a member goes without, by their own choice alone (override `self` of LPF-39 and LPF-45). */
export const WAIVERS = ['interest', 'read-back', 'late'] as const
export type Waiver = (typeof WAIVERS)[number]

/** A member's consent to be helped by somebody. Private: a row, never in the log. */
export type Helping = {
  member: MemberId
  helper: MemberId
  ways: readonly Way[]
  waives: readonly Waiver[]
  /** The member themselves, or a guide who asked them. */
  recordedBy: MemberId
  agreedAt: Instant
  /** The helper’s own word, whether somebody with an interest pays them; null as long as they have not said. */
  paid: boolean | null
}
