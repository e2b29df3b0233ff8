import type { Digest } from '../crypto.ts'
import type { Check } from '../rules/rule.ts'
import type { SectionKey } from '../text/sections.ts'

/** The exact text of a section at one moment: `seq` is its document's number of committed updates. */
export type FrozenText = { section: SectionKey; seq: number; digest: Digest }

export type SectionEntries = {
  /** Its text stays as it is while it is voted on. */
  'section.frozen': FrozenText
  /** Everybody was asked, privately, whether they are ready to vote on it (LPF-26). */
  'readiness.asked': { section: SectionKey }
  /** It can be written in again. */
  'section.thawed': { section: SectionKey; checks: Check[] }
}
