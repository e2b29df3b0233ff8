import type { BallotId } from '../ids.ts'

export type DiscussionEntries = {
  /** A member asks that people talk once more about what this vote agreed; its words are open to another vote. */
  'discussion.called': { ballot: BallotId }
  /** Whoever asked takes it back: what the vote agreed is agreed again. */
  'discussion.taken-back': { ballot: BallotId }
}
