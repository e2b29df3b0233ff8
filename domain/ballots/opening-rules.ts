import { noOrganisationDominates } from '../interests/rules.ts'
import { plainNamesInVote } from '../members/name-rules.ts'
import { influenceIsBalanced } from '../suggestions/influence-rules.ts'
import { citizensAreHalf, facilitatorHasNoVote, facilitatorIsIndependent, methodFitsGroup } from './group-rules.ts'
import {
  nobodyWaitsForHelp,
  nothingToExplain,
  notInAnotherVote,
  noUndefinedAcronyms,
  peopleAreReady,
  thereIsText,
} from './text-rules.ts'
import { timeForCorrection, timeInTheRoom, timeToVote } from './time-rules.ts'
import { evidenceIsOfBothKinds, readingLevelIsPlain, thereIsAChoice } from './words-rules.ts'

/** What stands before `ballot.open`, in the order in which people read it. */
export const openingRules = [
  citizensAreHalf,
  facilitatorHasNoVote,
  facilitatorIsIndependent,
  thereIsText,
  notInAnotherVote,
  noUndefinedAcronyms,
  nothingToExplain,
  nobodyWaitsForHelp,
  peopleAreReady,
  readingLevelIsPlain,
  thereIsAChoice,
  evidenceIsOfBothKinds,
  influenceIsBalanced,
  noOrganisationDominates,
  plainNamesInVote,
  methodFitsGroup,
  timeToVote,
  timeInTheRoom,
  timeForCorrection,
] as const
