import type { Ballot } from '../ballots/state.ts'
import type { BallotId, Instant } from '../ids.ts'
import type { SectionKey } from '../text/sections.ts'
import type { PlanState } from './state.ts'

/** What stands for the plan as a whole: which votes carry it, and how many parts none has adopted. */
export type Agreement = { ballots: BallotId[]; missing: number; closedAt: Instant | null }

/**
 * A plan can be agreed when every section with words was adopted, by a vote on the plan or by its own. A section's
 * own state says so: only closing an adopted deciding vote makes it `agreed`, and writing it again undoes that.
 */
export function agreementOf(state: PlanState, withWords: ReadonlySet<SectionKey>): Agreement {
  const sections = [...state.sections.values()].filter((section) => withWords.has(section.key))
  const missing = sections.filter((section) => section.state !== 'agreed').length
  const ids = new Set(
    sections.flatMap((section) => (section.state === 'agreed' && section.ballot ? [section.ballot] : [])),
  )
  const ballots = [...ids].map((id) => state.ballots.get(id)).filter((ballot): ballot is Ballot => !!ballot)
  const closed = ballots.map((ballot) => ballot.closedAt).filter((at): at is Instant => at !== null)
  return {
    ballots: ballots.map((ballot) => ballot.id).sort(),
    // No words at all is no plan.
    missing: sections.length === 0 ? 1 : missing,
    closedAt: closed.sort().at(-1) ?? null,
  }
}
