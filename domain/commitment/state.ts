import type { Instant } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import { DAY, later } from '../time.ts'

/** How the sponsor signed; the guide keeps the paper. */
export const SIGNED_HOW = ['letter', 'email', 'in-person'] as const
export type SignedHow = (typeof SIGNED_HOW)[number]

/** What OECD guidance and public bodies hold to (LPF-50): eight weeks. */
export const USUAL_REPLY_DAYS = 56

/** What the sponsor promised. `text` seals `CommitmentText`; `signedBy` a name, which stays in the plan. */
export type Commitment = {
  /** From 1. */
  version: number
  at: Instant
  text: Seal
  signedBy: Seal
  /** In pence; null where no limit was named. */
  budget: number | null
  replyByDays: number
  how: SignedHow
}

/** By when the sponsor answers a plan that was agreed then. */
export const replyDue = ({ replyByDays }: Pick<Commitment, 'replyByDays'>, agreedAt: Instant): Instant =>
  later(agreedAt, replyByDays * DAY)
