import type { PlanState } from '#domain/plan/state.ts'

/** Which of the things that a group settles first are on record. */
export type Beginnings = { commitment: boolean }

export const beginningsOf = ({ commitment }: PlanState): Beginnings => ({ commitment: commitment !== null })
