import type { MemberId } from '../ids.ts'

export type WellbeingEntries = {
  /** Seals `contact`: name, and how to reach them. `member` where it is somebody of the plan. Who turns to them is no entry. */
  'wellbeing.named': { member: MemberId | null }
}
