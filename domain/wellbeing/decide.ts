import { AppError } from '../app-error.ts'
import type { Decider } from '../decision.ts'
import { draft } from '../log/entry.ts'
import { memberOf } from '../plan/state.ts'
import { contactOf } from './state.ts'

export const nameContact: Decider<'wellbeing.name'> = ({ state, actor }, { name, reach, memberId }) => {
  const member = memberId ? memberOf(state, memberId) : null
  if (member && member.status !== 'joined') {
    throw new AppError('invalid-input', (words) => words.errors_contact_not_here())
  }
  const seals = { contact: { value: { name, reach }, audience: 'members' as const } }
  return { entries: [draft('wellbeing.named', actor, { member: member?.id ?? null }, seals)] }
}

/** Kept outside the log: that somebody needs support is told to one person. */
export const askSupport: Decider<'support.ask'> = ({ state, actor }) => {
  const contact = contactOf(state)
  if (!contact?.member) throw new AppError('invalid-input', (words) => words.errors_contact_reads_nothing_here())
  if (contact.member === actor) throw new AppError('invalid-input', (words) => words.errors_you_are_the_contact())
  return { entries: [] }
}

/** `waits`: whether that person waits for whoever acts. Others are not told which of the two is missing. */
export type OfferGiven = { waits: boolean }

export const offerSupport: Decider<'support.offer', OfferGiven> = (_context, _command, { waits }) => {
  if (!waits) throw new AppError('not-found', (words) => words.errors_nobody_waits_for_you())
  return { entries: [] }
}
