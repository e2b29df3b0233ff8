import { accessToVoteInPlace } from '../access/rules.ts'
import { contactsPlanned, timeAfterContact } from '../contacts/rules.ts'
import { talkedAgain } from '../discussions/rules.ts'
import { noOrganisationDominates } from '../interests/rules.ts'
import { nothingDecidedWithLoneCitizen } from '../lone/rules.ts'
import { plainNamesInVote } from '../members/name-rules.ts'
import { roundRules } from '../rounds/rules.ts'
import { influenceIsBalanced } from '../suggestions/influence-rules.ts'
import { citizensAreHalf, facilitatorHasNoVote, facilitatorIsIndependent, methodFitsGroup } from './group-rules.ts'
import { sidesLargeEnough } from './sides-rules.ts'
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
  nothingDecidedWithLoneCitizen,
  thereIsText,
  notInAnotherVote,
  noUndefinedAcronyms,
  nothingToExplain,
  nobodyWaitsForHelp,
  peopleAreReady,
  accessToVoteInPlace,
  contactsPlanned,
  timeAfterContact,
  readingLevelIsPlain,
  thereIsAChoice,
  evidenceIsOfBothKinds,
  influenceIsBalanced,
  noOrganisationDominates,
  plainNamesInVote,
  methodFitsGroup,
  ...roundRules,
  sidesLargeEnough,
  talkedAgain,
  timeToVote,
  timeInTheRoom,
  timeForCorrection,
] as const
