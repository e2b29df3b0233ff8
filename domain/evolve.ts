import { evolveAgenda } from './agenda/evolve.ts'
import { evolveBallots } from './ballots/evolve.ts'
import { evolveCharter } from './charter/evolve.ts'
import { evolveCommitment } from './commitment/evolve.ts'
import { evolveConduct } from './conduct/evolve.ts'
import { evolveDiscussions } from './discussions/evolve.ts'
import { evolveDissent } from './dissent/evolve.ts'
import { evolveDoors } from './doors/evolve.ts'
import { evolveExplain } from './explain/evolve.ts'
import { evolveExports } from './exports/evolve.ts'
import { evolveFloor } from './floor/evolve.ts'
import { evolveGroups } from './groups/evolve.ts'
import { evolveInterests } from './interests/evolve.ts'
import type { Entry, EntryKind, Evolvers } from './log/entry.ts'
import { illegal } from './log/illegal.ts'
import { evolveLone } from './lone/evolve.ts'
import { evolveLots } from './lots/evolve.ts'
import { evolveMembers } from './members/evolve.ts'
import { evolveNaming } from './naming/evolve.ts'
import { evolveOverrides } from './overrides/evolve.ts'
import { evolvePapers } from './papers/evolve.ts'
import { evolvePlan } from './plan/evolve.ts'
import type { PlanState } from './plan/state.ts'
import { evolveQuestions } from './questions/evolve.ts'
import { evolveRecruitment } from './recruitment/evolve.ts'
import { evolveResources } from './resources/evolve.ts'
import { evolveRounds } from './rounds/evolve.ts'
import { evolveSay } from './say/evolve.ts'
import { evolveScribing } from './scribing/evolve.ts'
import { evolveSections } from './sections/evolve.ts'
import { evolveSessionRecords } from './session-records/evolve.ts'
import { evolveSessions } from './sessions/evolve.ts'
import { evolveSideMeetings } from './side-meetings/evolve.ts'
import { evolveSpotlight } from './spotlight/evolve.ts'
import { evolveSuggestions } from './suggestions/evolve.ts'
import { evolveTimeline } from './timeline/evolve.ts'
import { evolveWellbeing } from './wellbeing/evolve.ts'
import { evolveWitnesses } from './witnesses/evolve.ts'

const EVOLVERS: Evolvers<Record<EntryKind, unknown>> = {
  ...evolvePlan,
  ...evolveCommitment,
  ...evolveTimeline,
  ...evolveResources,
  ...evolveRecruitment,
  ...evolveMembers,
  ...evolveSections,
  ...evolveSessions,
  ...evolveDoors,
  ...evolveSessionRecords,
  ...evolveAgenda,
  ...evolveGroups,
  ...evolveFloor,
  ...evolveSay,
  ...evolveConduct,
  ...evolveSpotlight,
  ...evolveQuestions,
  ...evolvePapers,
  ...evolveSideMeetings,
  ...evolveWellbeing,
  ...evolveWitnesses,
  ...evolveExplain,
  ...evolveSuggestions,
  ...evolveScribing,
  ...evolveBallots,
  ...evolveOverrides,
  ...evolveInterests,
  ...evolveNaming,
  ...evolveLone,
  ...evolveCharter,
  ...evolveDiscussions,
  ...evolveLots,
  ...evolveRounds,
  ...evolveDissent,
  ...evolveExports,
} as Evolvers<Record<EntryKind, unknown>>

export const KNOWN_KINDS = Object.keys(EVOLVERS) as EntryKind[]
/** A kind from a later release: a browser reloads, a verifier says so. */
export const isKnownKind = (kind: string): kind is EntryKind => Object.hasOwn(EVOLVERS, kind)

/**
 * Folds one entry into `state`, which it owns and mutates. The same code runs on the server, in browsers and in the
 * verifier. Throws IllegalEntry (or AppError for an unknown id) when no legal run could have written this entry here.
 */
export function evolve(state: PlanState, entry: Entry): PlanState {
  if (entry.seq !== state.size) illegal('has_another_number_than_is_due')
  if (entry.at < state.at) illegal('is_dated_before_the_one_it_follows')
  if (!isKnownKind(entry.kind)) illegal('is_of_a_kind_that_this_version_does_not_know')
  if (entry.kind !== 'log.opened' && state.size === 0) illegal('comes_before_the_log_is_opened')
  const step = EVOLVERS[entry.kind] as (state: PlanState, entry: Entry) => void
  step(state, entry)
  state.size = entry.seq + 1
  state.at = entry.at
  return state
}
