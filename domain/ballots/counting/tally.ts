import type { Json } from '../../log/canonical.ts'
import type { Choice } from '../choice.ts'
import type { ChoiceFault } from './checks.ts'
import type { Read } from './parameters.ts'

/** Every way to count there is: those of the plan's votes, and second opinions. */
export type TallyId =
  | 'consent'
  | 'gradients8'
  | 'fist5'
  | 'majority'
  | 'approval'
  | 'score'
  | 'ranked'
  | 'ranked-irv'
  | 'ranked-pairs'
  | 'dots'
  | 'budget-es'
  | 'borda'
  | 'time'
  | 'lot'

/** `binding` can decide. `sensing` feels the room. `display` stands beside a result and never is one. */
export type TallyKind = 'binding' | 'sensing' | 'display'

/** What a group may want (voting.md §1.5); the form proposes by it. */
export type Purpose =
  | 'feel-the-room'
  | 'agree-a-text'
  | 'choose-one'
  | 'choose-several'
  | 'divide-money'
  | 'find-a-date'
  | 'choose-people'
  | 'second-opinion'

/** Which of the four kinds of choice a paper of this method is. */
export type ChoiceShape = 'option' | 'set' | 'order' | 'numbers'

/** So many papers that say the same. Whoever hands them in has counted people. */
export type PaperGroup = { choice: Choice; papers: number; side?: string }

export type TallyOutcome = 'adopted' | 'not-adopted' | 'winner' | 'tie' | 'no-quorum' | 'objections-open'
/** Would another order of the tied have led elsewhere? `unknown`: too many orders to try them all. */
export type OrderMatters = 'no' | 'yes' | 'unknown'
/** What becomes of an open tie: it goes back to the group, or is settled by the lot that both sides seeded. */
export type TieRule = 'report' | 'lot'

export type TallyInput<P> = {
  /** Of the definition, in its order. */
  options: readonly string[]
  parameters: P
  /** Checked, without blank ones. */
  groups: readonly PaperGroup[]
  /** Seats on the roll. */
  roll: number
  openObjections: number
  /** The lot's order, first wins; undefined where ties are reported. */
  lot: readonly string[] | undefined
}

export type Tallied = {
  outcome: Exclude<TallyOutcome, 'no-quorum'>
  /** What won, in the definition's order; where there is a tie, what is sure all the same. */
  winners: string[]
  /** Between whom it stays open. */
  tied: string[]
  counts: Json
  /** Best first, equal ones together; empty where the method orders nothing. */
  ranking: string[][]
  /** How the outcome came about, in the method's own terms. */
  path: Json
  lotUsed: boolean
  orderMatters: OrderMatters
  /** Papers that say yes, for a quorum of yeses; null where no paper does. */
  yes: number | null
}

/** Another rule that people may think natural, as a change of parameters. */
export type Variant = { rule: string; instead: string; parameters: Json }

/** One way to count, as data and pure functions. There is no weight, proxy or casting vote in any. */
export type Tally = {
  id: TallyId
  kind: TallyKind
  shape: ChoiceShape
  purposes: readonly Purpose[]
  /** Options that the method brings along; null where the group names them. */
  options: readonly string[] | null
  /** Everything that can change who wins, as a definition spells it; the fault if it is no such thing. */
  parameters: (given: Json, options: readonly string[]) => Read<Json>
  /** Is this a choice that there is? Undefined: yes. Parameters as `parameters` returned them. */
  check: (choice: Choice, options: readonly string[], parameters: Json) => ChoiceFault | undefined
  count: (input: TallyInput<Json>) => Tallied
  variants: (parameters: Json) => Variant[]
}

export type TallySpec<P> = Omit<Tally, 'parameters' | 'check' | 'count' | 'variants'> & {
  parameters: (given: Json, options: readonly string[]) => Read<P>
  check: (choice: Choice, options: readonly string[], parameters: P) => ChoiceFault | undefined
  count: (input: TallyInput<P>) => Tallied
  variants?: (parameters: P) => { rule: string; instead: string; parameters: P }[]
}

/** Lets methods of different parameters stand in one index. What `parameters` read is what the others get. */
export const tally = <P>(spec: TallySpec<P>): Tally =>
  ({ ...spec, variants: spec.variants ?? (() => []) }) as unknown as Tally
