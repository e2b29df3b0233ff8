import type { SignedHow } from './state.ts'

export type CommitmentEntries = {
  /** Seals `commitment` (what can change and what cannot) and `sponsor` (who signed). `budget` in pence, null for none. */
  'commitment.signed': { version: number; budget: number | null; replyByDays: number; how: SignedHow }
}
