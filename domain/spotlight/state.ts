import type { PlanState } from '../plan/state.ts'
import type { SectionKey } from '../text/sections.ts'

/** What is on everybody's screens: a part of the plan, or one paragraph of it. */
export type Spotlight = { section: SectionKey; block?: string }

/** What is on everybody's screens in the meeting that is open. */
export const spotlightNow = (state: Pick<PlanState, 'openSession' | 'sessions'>): Spotlight | undefined =>
  state.openSession ? state.sessions.get(state.openSession)?.spotlight : undefined
