import type { Digest } from '../crypto.ts'
import type { BallotId, Instant } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'
import { SECTION_KEYS, type SectionKey } from '../text/sections.ts'

/** `drafting`: members may write. `frozen`: paused by the guide. `voting`: in a vote. `agreed`: a vote adopted it. */
export type SectionState = 'drafting' | 'frozen' | 'voting' | 'agreed'

export type Section = {
  key: SectionKey
  state: SectionState
  /** Digest and document sequence number of the text that was frozen, put to the vote or agreed. */
  text: { digest: Digest; seq: number } | null
  /** The vote that it is in, or that agreed it. */
  ballot: BallotId | null
  /** What the state was before the vote that is open now. */
  before: Pick<Section, 'state' | 'text' | 'ballot'> | null
  since: Instant | null
  /** When people were last asked whether they are ready to vote on it. */
  askedAt: Instant | null
}

export const newSections = (): Map<SectionKey, Section> =>
  new Map(
    SECTION_KEYS.map((key) => [
      key,
      { key, state: 'drafting', text: null, ballot: null, before: null, since: null, askedAt: null },
    ]),
  )

export const isWritable = (section: Section): boolean => section.state === 'drafting'

/** Which sections may be written now; the documents' own lock (`frozen_at`) follows this. */
export const writableSections = (state: PlanState): Set<SectionKey> =>
  new Set([...state.sections.values()].filter(isWritable).map((section) => section.key))
