import type { Instant } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import type { Day } from '../timeline/days.ts'

/** What money for taking part is for (domain.md §2.3, phase 2). */
export const BUDGET_KINDS = [
  'payments',
  'travel',
  'care',
  'interpreters',
  'formats',
  'rooms',
  'community',
  'other',
] as const
export type BudgetKind = (typeof BUDGET_KINDS)[number]

/** Kinds whose need follows from what the plan knows, once somebody says what one costs. */
export const RATE_KINDS = ['payments', 'travel', 'interpreters', 'rooms'] as const satisfies readonly BudgetKind[]
export type RateKind = (typeof RATE_KINDS)[number]

/** Who sees to the work: somebody paid for it, a citizen beside them, and whoever guides the meetings. */
export const LEADS = ['staffLead', 'citizenLead', 'facilitator'] as const
export type Lead = (typeof LEADS)[number]

/** In pence, and since when that is what one costs. No rate is ours: amounts change, and differ from place to place. */
export type Rate = { pence: number; on: Day }

/** How many the guide plans for; the plan counts its own people and meetings where they are more. */
export type PlannedFor = { citizens: number; meetings: number }

export type Resources = {
  /** From 1. */
  version: number
  at: Instant
  /** Names, which stay in the plan; null where nobody is named yet. */
  leads: Seal | null
  /** Hours a month. */
  hours: Partial<Record<Lead, number>>
  plannedFor: PlannedFor
  /** In pence. What nobody said anything about has no line. */
  budget: Partial<Record<BudgetKind, number>>
  rates: Partial<Record<RateKind, Rate>>
  /** Where the rates come from, in the guide's words. */
  sources: Seal | null
}
