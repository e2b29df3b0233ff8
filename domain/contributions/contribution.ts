import type { BallotId, Instant, MemberId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import type { PlanState } from '../plan/state.ts'
import type { SectionKey } from '../text/sections.ts'
import { notedBy } from './noted.ts'
import { questionsOf } from './questions.ts'
import { recordingsOf, typedFor } from './spoken.ts'
import { suggestionsOf } from './suggested.ts'
import { type Loss, lossesOf, type Talk, talksOf } from './talk.ts'

/** What can have become of each kind of thing that a member gives. */
export type Became = {
  /** `applied`: both sides said yes. `undecided`: the group voted and decided nothing. The others as in its state. */
  suggestion:
    | 'open'
    | 'voting'
    | 'undecided'
    | 'adopted'
    | 'applied'
    | 'applied-by-group'
    | 'refused'
    | 'declined'
    | 'withdrawn'
  /** Words that somebody typed for them. */
  words: 'typed' | 'agreed' | 'declined'
  recording: 'waiting' | 'typed' | 'done' | 'taken-back'
  question: 'waiting' | 'answered' | 'clear'
  /** Talk beside a text in which they said something; `closed` is done by themselves. */
  comment: 'waiting' | 'answered' | 'resolved' | 'closed'
  /** What they wrote down for their table: beside a part of the plan, or on the record of the meeting (once there is one). */
  note: 'beside' | 'on-record' | 'at-meeting'
  /** Words of theirs that others took out of a text, and that they have not answered. */
  loss: 'gone'
}
export type Kind = keyof Became

type Common = {
  /** Of the thing that there is to look at: what somebody typed, where a recording was typed. */
  id: string
  /** Null where it is about no part of the plan. */
  section: SectionKey | null
  /** Since when it stands as it does. */
  at: Instant
  /** Who answered, where that is told; null for the group, for nobody, and where no name belongs. */
  by: MemberId | null
  /** Their own words and the answer, sealed; null where there are none, or where they are no part of the log. */
  words: Seal | null
  answer: Seal | null
  /** The vote on it. */
  ballot: BallotId | null
  /** Somebody else did this, so that its author is told. What they did themselves they know. */
  isNews: boolean
}
/** Something that a member gave to a plan, and what became of it. */
export type Contribution = { [K in Kind]: Common & { kind: K; became: Became[K] } }[Kind]

/** What the log does not hold: which questions are theirs, talk beside the texts, and words that went. */
export type Given = { me: MemberId; asked: ReadonlySet<Seal>; talks: readonly Talk[]; losses: readonly Loss[] }

/** Everything that one member gave to a plan and what became of it, the newest first. For that member alone. */
export function contributionsOf(state: PlanState, { me, asked, talks, losses }: Given): Contribution[] {
  const all: Contribution[] = [
    ...suggestionsOf(state, me),
    ...typedFor(state, me),
    ...recordingsOf(state, me),
    ...questionsOf(state, asked),
    ...notedBy(state, me),
    ...talksOf(talks, me),
    ...lossesOf(losses),
  ]
  return all.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

/** What others did with a member's words from an instant on, in the order given. */
export const newsSince = <C extends { isNews: boolean; at: Instant }>(
  contributions: readonly C[],
  since: Instant,
): C[] => contributions.filter(({ isNews, at }) => isNews && at >= since)
