import type { Digest } from '../crypto.ts'
import type { BallotId, Instant, LotId, ObjectionId } from '../ids.ts'
import type { Round } from '../rounds/state.ts'
import type { Check } from '../rules/rule.ts'
import type { FrozenText } from '../sections/entries.ts'
import type { Choices } from '../text/choices.ts'
import type { ReadingLevel } from '../text/reading-level.ts'
import type { VotePurpose } from './purposes.ts'
import type { AnyMethodId, BallotKind, BallotSubject, BySide, Outcome } from './state.ts'
import type { BallotThreshold, Fraction } from './threshold.ts'

/** What a vote's opening rests on that the log doesn't hold: counts only, so that rules can be judged again. */
export type OpenGiven = {
  /** Sections in the vote that have no words. */
  empty: number
  /** Abbreviations that the plan explains nowhere (LPF-24). */
  undefinedAcronyms: number
  /** Open requests for help with this text (LPF-26). */
  waitingForHelp: number
  /** Citizens who said "ready to vote" to exactly this text. */
  readyCitizens: number
  /** Whole days since people were asked; −1 where nobody was. */
  daysSinceAsked: number
  /** How hard the text is to read; null where nobody can say. From edition 2 of the rules on, as what follows. */
  reading: ReadingLevel | null
  /** The options that it puts side by side; null where their part says nothing or is not voted on. */
  options: Choices | null
  /** How many voters come from the organisation that most of them come from, as they declared it. */
  largestOrganisation: number
  /** How many people’s names carry a title, rank or grade; left out where none does. */
  namesWithRank?: number
  /** Does somebody who votes lack what they need for it? Never who or how many; left out where nobody does. */
  accessMissing?: 1
  /** Has somebody who needs a call or a letter none planned? Left out where all have, as what follows. */
  contactMissing?: 1
  /** Would somebody be called or written to so late that they have less time to vote than others? */
  contactTooLate?: 1
}

/** `voters` and `papers` are known only as the box is closed. */
export type CloseGiven = {
  voters: BySide
  papers: number
  changedSections: number
  allVoted: 0 | 1
  /** Only where it was declared and the vote would have agreed something: whether the sides are far apart. */
  sidesSplit?: 0 | 1
}

export type BallotEntries = {
  /** Voting begins, on exactly this text and by exactly this definition. */
  'ballot.opened': {
    ballot: BallotId
    kind: BallotKind
    subject: BallotSubject
    method: AnyMethodId
    threshold: BallotThreshold
    correction: boolean
    definition: Digest
    text: Digest
    sections: FrozenText[]
    roll: BySide
    closesAt: Instant
    closesWhenAll: boolean
    /** Somebody votes by post: the box waits so many days longer for letters (LPF-45). Left out where nobody does. */
    postDays?: number
    /** Left out where the sides are not compared. */
    sidesCompared?: true
    /** How each side voted will be told with the result. Left out where it is not, as what follows. */
    breakdown?: true
    /** So many of all seats must be for it, in place of a number that takes part. */
    yesQuorum?: Fraction
    /** What it is for. Seals `methodReason` where it is decided in another way than is proposed for that. */
    purpose?: VotePurpose
    /** It settles a tie; left out where a tie goes back to the group. */
    lot?: LotId
    /** Which round it is, and what happens to objections; left out where nobody can stop it. */
    round?: Round
    secrecy: 'confidential'
    given: OpenGiven
    checks: Check[]
  }
  /** Too few voted: one second call (LPF-37). */
  'ballot.extended': { ballot: BallotId; closesAt: Instant; checks: Check[] }
  /** All seats have voted and the definition closes it then: it closes at `closesAt`. */
  'ballot.noticed': { ballot: BallotId; closesAt: Instant }
  /** Envelopes of papers (64 hexadecimal digits each), sorted, never fewer than 5 at a time unless it is all. */
  'papers.batched': { ballot: BallotId; definition: Digest; envelopes: string[] }
  /** Which seats voted, by pseudonyms that only the member and the server can compute; sorted. */
  'participation.published': { ballot: BallotId; definition: Digest; marks: string[] }
  /**
   * Hashes of keys that were lost and can't vote any more, sorted; just before `ballot.closed`, so never while a vote is
   * open, and left out where no vote was started afresh. Whose they were is nowhere.
   */
  'ballot.keys-retired': { ballot: BallotId; keys: string[] }
  /** The box is open and counted; `outcome` says what came of it. */
  'ballot.closed': {
    ballot: BallotId
    definition: Digest
    box: Digest
    result: Digest
    outcome: Outcome
    lowCitizenTurnout: boolean
    given: CloseGiven
    checks: Check[]
  }
  /** Seals `reason`. Papers are destroyed unread. */
  'ballot.cancelled': { ballot: BallotId; checks: Check[] }
  /** By `system` when its author wants no name. Seals `reason`. */
  'objection.raised': { ballot: BallotId; objection: ObjectionId; anonymous: boolean }
  /** By whoever raised it, or by `system` where that has no name. */
  'objection.withdrawn': { ballot: BallotId; objection: ObjectionId }
}
