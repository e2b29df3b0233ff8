import type { SessionId } from '../ids.ts'
import type { SectionKey } from '../text/sections.ts'

export type SpotlightEntries = {
  /** Which part is on everybody's screens. `block`: one paragraph of it, by its place in the text; never its words. */
  'spotlight.set': { session: SessionId; section: SectionKey; block?: string }
  'spotlight.cleared': { session: SessionId }
}
