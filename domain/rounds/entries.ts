import type { BallotId, MemberId, ObjectionId } from '../ids.ts'

export type RoundEntries = {
  /** A new round is open on the same matter: papers and objections of the one before count no more. */
  'ballot.superseded': { ballot: BallotId; by: BallotId }
  /** Somebody asks whoever objected. Seals `text`. */
  'objection.asked': { objection: ObjectionId }
  /** By its author; by `system` where that has no name; by whoever passes their words on. Seals `text`. */
  'objection.answered': { objection: ObjectionId }
  /** By its author, or by `system` where that has no name. */
  'objection.relay-named': { objection: ObjectionId; relay: MemberId }
}
