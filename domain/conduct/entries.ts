import type { MemberId, SessionId } from '../ids.ts'
import type { Check } from '../rules/rule.ts'
import type { Outcome } from './state.ts'

/** What rules need that no log holds: yes or no, and a small number. */
export type PauseGiven = { steps: number; heard: 0 | 1 }
export type ReviewGiven = { offered: 0 | 1 }

/** No words: what was said to somebody in private is theirs. The first two carry no times of their own (decision 18). */
export type ConductEntries = {
  'conduct.paused': { session: SessionId; member: MemberId; given: PauseGiven; checks: Check[] }
  'conduct.resumed': { session: SessionId; member: MemberId }
  /** By the citizen who signed, with the `guide` who asked. */
  'conduct.reviewed': {
    session: SessionId
    member: MemberId
    guide: MemberId
    outcome: Outcome
    given: ReviewGiven
    checks: Check[]
  }
}
