import type { SectionKey } from '../text/sections.ts'

/** What is on everybody's screens: a part of the plan, or one paragraph of it. */
export type Spotlight = { section: SectionKey; block?: string }
