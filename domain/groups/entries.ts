import type { Digest } from '../crypto.ts'
import type { MemberId, SessionId } from '../ids.ts'
import type { Check } from '../rules/rule.ts'
import type { SectionKey } from '../text/sections.ts'
import type { GroupsHow, Phase } from './state.ts'

export type GroupEntries = {
  /**
   * `seed`: the digest of the entry before, from which anybody can draw the same groups again. `kept`: the groups of last
   * time, with whoever is new.
   */
  'groups.made': {
    session: SessionId
    how: GroupsHow
    size: number
    kept?: true
    seed: Digest
    groups: MemberId[][]
    checks: Check[]
  }
  'groups.moved': { session: SessionId; member: MemberId; to: number; checks: Check[] }
  'groups.went-on': { session: SessionId; phase: Phase }
  /** Seals `text`. */
  'groups.noted': { session: SessionId; group: number; section?: SectionKey }
  /** Tells nothing of the time, as elsewhere on the floor (decision 18); so does the next. */
  'groups.asked': { session: SessionId; member: MemberId }
  'groups.spoken': { session: SessionId; member: MemberId }
  'groups.ended': { session: SessionId }
}
