import type { Slot } from './week.ts'

/** `support`: with a lift, somebody to look after others, or pay. Whoever needs support is as free as anybody. */
export const SLOT_ANSWERS = ['can', 'support', 'cannot'] as const
export type SlotAnswer = (typeof SLOT_ANSWERS)[number]

/** What was left open is not known, so nobody may count on it. */
export type Week = Partial<Record<Slot, SlotAnswer>>

/** When one person can come, as they said themselves. Private: nobody but them reads it. */
export type Availability = {
  week: Week
  /** Their own choice, never a guide's: to take part in their own time where a meeting has a round for it. */
  ownTime: boolean
}

/** Are they free, with support if they asked for it, all the time that a meeting takes? */
export const isFree = ({ week }: Availability, slots: readonly (Slot | null)[]): boolean =>
  slots.every((slot) => slot !== null && (week[slot] === 'can' || week[slot] === 'support'))
