import type { PlanState } from '#domain/plan/state.ts'

/** Which of the things that a group settles first are on record. */
export type Beginnings = { commitment: boolean; recruitment: boolean }

export const beginningsOf = ({ commitment, recruitments }: PlanState): Beginnings => ({
  ...{ commitment: commitment !== null, recruitment: recruitments.length > 0 },
})
