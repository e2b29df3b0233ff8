import type { MethodId, Outcome } from './state.ts'
import type { BallotThreshold } from './threshold.ts'

/** How often each option was chosen. Options of the definition only, all of them. */
export type Counts = Record<string, number>

export type MethodOption = { id: string; label: string; example: string }

/** What else a method's outcome rests on. `roll` is the number of seats. */
export type CountContext = { roll: number; openObjections: number }

/** `path`: the numbers that led to the outcome, for the result and for people. */
export type Counted = { outcome: Exclude<Outcome, 'no-quorum' | 'sides-split'>; path: Record<string, number> }

/** One way to decide. There is no weight, proxy or casting vote, in any method. */
export type Method = {
  id: MethodId
  /**
   * English, as definitions hash the labels and as files that leave the plan have them; pages have the same in the
   * reader's language (`method-words.ts`).
   */
  title: string
  /** One sentence for people who vote. */
  explanation: string
  /** Version of the words that people are shown; part of the definition, since words change votes. */
  wording: string
  options: readonly MethodOption[]
  /** The same choices in other words that are in use, by the wording's name; a vote may be opened in one of them. */
  otherWordings?: Readonly<Record<string, readonly MethodOption[]>>
  defaultThreshold: BallotThreshold
  /** Choices that are for it; and those of people who have no view. All others are not for it. */
  yes: readonly string[]
  noView: readonly string[]
  count: (counts: Counts, threshold: BallotThreshold, context: CountContext) => Counted
}
