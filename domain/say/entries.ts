import type { SessionId } from '../ids.ts'
import type { Matter, Totals } from './state.ts'

/** By `system`, so that the log doesn't say who asked: nobody should have to stand up against a whole room. */
export type SayEntries = {
  /** `seconds`: how long people have to answer. Seals `reason` where a decision of the guide is not accepted. */
  'say.asked': { session: SessionId; what: Matter; seconds: number }
  /**
   * By whoever guides, who takes down the hands of people in the room. `seconds`: how long there is for that, from the
   * first hand on. Whose hands, and what they said, is in no log.
   */
  'say.hands-taken': { session: SessionId; ask: number; seconds: number }
  /**
   * `ask`: the entry that asked. `all`: everybody who was there had answered before the time was over. `totals` only
   * where numbers don't tell how somebody answered.
   */
  'say.decided': { session: SessionId; ask: number; carried: boolean; all?: true; totals?: Totals }
  /** By whoever guides: it was read out and put right. Seals `words` where they said how. */
  'say.settled': { session: SessionId; ask: number }
  /** The group wanted to move on, and nobody speaks. `step`: null where the meeting has no steps, or none had begun. */
  'step.ended': { session: SessionId; step: number | null }
}
