import type { OpenGiven } from '../ballots/entries.ts'
import { deciding, gate, nobodyAbsent, type Proposal } from '../ballots/proposal.ts'
import { noneRule } from '../rules/define.ts'
import { count } from '../rules/rule.ts'

const NOT_PLANNED = 'calls or letters not planned (yes or no)'
const TOO_LATE = 'time to vote too short after a call or letter (yes or no)'
const common = {
  ...({ since: 2, lpf: 'LPF-45', gate, severity: 'block', override: 'twoKeys', inputs: 'given' } as const),
  source: 'About 10 million adults in the UK lack basic digital skills (2023).',
}

/** Of every deciding vote, also where nobody needs one: the record says no more of a group than a yes. */
export const contactsPlanned = noneRule<Proposal, OpenGiven>({
  ...common,
  id: 'ballot.open.contacts-planned',
  name: 'contacts_planned',
  unit: NOT_PLANNED,
  measure: (facts) => (deciding(facts) ? count(facts.given.contactMissing ?? 0, NOT_PLANNED) : null),
  refusal: () => (words) => words.refusals_contacts_planned(),
})

/** Whoever is reached later has as long to vote as everybody else, from that day. In the room, all hear at once. */
export const timeAfterContact = noneRule<Proposal, OpenGiven>({
  ...common,
  id: 'ballot.open.time-after-contact',
  name: 'time_after_contact',
  unit: TOO_LATE,
  measure: (facts) =>
    deciding(facts) && !nobodyAbsent(facts) ? count(facts.given.contactTooLate ?? 0, TOO_LATE) : null,
  refusal: () => (words) => words.refusals_time_after_contact(),
})
