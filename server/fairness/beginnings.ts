import type { PlanState } from '#domain/plan/state.ts'

/** Which of the things that a group settles first are on record. */
export type Beginnings = { commitment: boolean; timeline: boolean; resources: boolean; recruitment: boolean }

export const beginningsOf = ({ commitment, timeline, resources, recruitments }: PlanState): Beginnings => ({
  ...{
    commitment: commitment !== null,
    timeline: timeline !== null,
    resources: resources !== null,
    recruitment: recruitments.length > 0,
  },
})
