import type { Result } from '../ballots/count.ts'
import type { Definition } from '../ballots/definition.ts'
import type { Ballot } from '../ballots/state.ts'
import type { BallotThreshold } from '../ballots/threshold.ts'
import { dateWords, inWords, people } from './words.ts'

export const KIND_WORDS = {
  deciding: 'This vote could agree text.',
  sensing: 'This vote felt the room. It could agree nothing.',
  procedural: 'This was a quick vote on how to go on. It could not change any text.',
} as const

/** What had to be reached, one sentence each. */
export function thresholdWords({ method, threshold, quorum }: Definition): string[] {
  return [passWords(method, threshold), ...quorumWords(quorum)]
}

function passWords(method: Definition['method'], threshold: BallotThreshold): string {
  if ('openObjections' in threshold) return 'It passes if nobody objects.'
  if ('support' in threshold) {
    const { support, against } = threshold
    return `It passes if at least ${inWords(support)} of those who take a view support it (levels 1 to 3), at most ${inWords(against)} disagree (levels 6 and 7), and nobody blocks it (level 8).`
  }
  const { strict, base } = threshold
  const of = base === 'roll' ? 'all who have a vote' : 'those who say yes or no'
  return `It passes if ${strict ? 'more than' : 'at least'} ${inWords(threshold)} of ${of} say ${method === 'majority' ? 'yes' : 'so'}.`
}

function quorumWords({ all, groups, secondCall }: Definition['quorum']): string[] {
  const share = (text: string) => text.replace('/', ' in ')
  if (all.startsWith('0/')) return ['No number of people has to take part.']
  const citizens = groups.citizen ? `, and at least ${share(groups.citizen)} of the citizens` : ''
  const again = secondCall
    ? [`If too few vote, it stays open ${secondCall.days} days longer, once. Then only the first number counts.`]
    : []
  return [`At least ${share(all)} of those who have a vote must take part${citizens}.`, ...again]
}

/** What the sentences look at; the log's vote and the page's view of it both have it. `seats`: how many had a vote. */
type Told = Pick<Ballot, 'state' | 'closesAt' | 'outcome' | 'method' | 'kind' | 'call' | 'lowCitizenTurnout'> & Seats
type Seats = { roll: readonly unknown[] | { citizen: number; professional: number } }
const seatsOf = ({ roll }: Seats): number => ('length' in roll ? roll.length : roll.citizen + roll.professional)

/** What came of a vote, in one sentence. With few seats it says only whether it passed. */
export function outcomeWords(ballot: Told, result: Result | undefined, isSmall: boolean): string {
  if (ballot.state === 'open') return `People can vote until ${dateWords(ballot.closesAt)}.`
  if (ballot.state === 'cancelled') return 'It was called off. The papers were destroyed unread.'
  const passed = ballot.outcome === 'adopted'
  if (isSmall || !result) return passed ? 'It passed.' : 'It did not pass.'
  if (ballot.outcome === 'no-quorum') {
    return `It does not count, because too few people voted: ${castOf(result)} of ${seatsOf(ballot)}.`
  }
  return `${passed ? 'It passed' : 'It did not pass'}: ${BECAUSE[ballot.method](result)}.`
}

const castOf = ({ cast }: Result): number => cast.citizen + cast.professional

const BECAUSE: Record<Ballot['method'], (result: Result) => string> = {
  consent: ({ path, outcome }) =>
    outcome === 'adopted'
      ? `nobody objects, and ${people(path.agreeing ?? 0, 'person agrees', 'people agree')}`
      : `${people(path.objections ?? 0, 'objection is', 'objections are')} open`,
  gradients8: ({ path, outcome }) => {
    const support = `${path.supporting ?? 0} of ${people(path.counted ?? 0)} who took a view support it`
    if (outcome === 'objections-open') return `${people(path.blocks ?? 0, 'person', 'people')} cannot accept it`
    return outcome === 'adopted' ? `${support}, and nobody blocks it` : `${support}, and ${path.opposing ?? 0} disagree`
  },
  majority: ({ path }) => `${path.yes ?? 0} said yes and ${path.no ?? 0} said no`,
}

/** Who took part, without saying how, and without a split by side (voting handbook §4.7). */
export function participationWords(ballot: Told, definition: Definition, result: Result | undefined): string[] {
  const { citizen, professional } = definition.roll
  const seats = `${people(citizen, 'citizen', 'citizens')} and ${people(professional, 'professional', 'professionals')} had one vote each.`
  if (!result) return [ballot.state === 'closed' ? `${seats} How many voted is not known any more.` : seats]
  const half = result.quorum.citizen ? 'At least half' : 'Fewer than half'
  return [
    `${seats} ${castOf(result)} of ${seatsOf(ballot)} took part.`,
    ...(ballot.kind === 'deciding' && citizen > 0 ? [`${half} of the citizens took part.`] : []),
    ...(ballot.call === 2 ? ['Too few had voted at first, so it stayed open 7 days longer.'] : []),
    ...(ballot.lowCitizenTurnout ? ['Few citizens took part in this vote. Read its result with care.'] : []),
  ]
}
