import type { ExplainId } from '../ids.ts'
import type { SectionKey } from '../text/sections.ts'

export type ExplainEntries = {
  /** By `system`: nobody needs to be named to ask. Seals `question`. */
  'explain.asked': { explain: ExplainId; section: SectionKey }
  /** Seals `answer`. */
  'explain.answered': { explain: ExplainId }
  /** The asker says that it is clear now; by `system`, because the asker isn't named. */
  'explain.settled': { explain: ExplainId }
}
