import type { SuggestionId } from '../ids.ts'
import type { SectionKey } from '../text/sections.ts'

export type SuggestionEntries = {
  /** Seals `change` (which paragraph, its words, other words for it, and how they are to look) and, where it was given, `why`. */
  'suggestion.made': { suggestion: SuggestionId; section: SectionKey }
  /** By somebody who has a vote, for their side. */
  'suggestion.accepted': { suggestion: SuggestionId }
  /** Both sides or the group want it, and the text of the section has it since its document's number `seq`. */
  'suggestion.applied': { suggestion: SuggestionId; section: SectionKey; seq: number }
  /** Seals `reason`. */
  'suggestion.refused': { suggestion: SuggestionId }
  /** The group wants it, its place had changed, and somebody says that they have put the words in by hand. */
  'suggestion.placed': { suggestion: SuggestionId }
  /** By its author. */
  'suggestion.withdrawn': { suggestion: SuggestionId }
}
