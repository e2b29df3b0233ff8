import type { SlotAnswer, Week } from '#domain/availability/answers.ts'
import { SLOTS, type WeekDay } from '#domain/availability/week.ts'
import { MINUTE } from '#domain/time.ts'
import { KEYS, type PersonKey } from '../people.ts'
import type { Stage } from '../stage.ts'

const WORKDAYS: readonly WeekDay[] = ['mon', 'tue', 'wed', 'thu', 'fri']
const OFFICE = ['morning', 'midday', 'afternoon'] as const
const LATE_MORNING = ['morning', 'midday'] as const

const on = (days: readonly WeekDay[], parts: readonly string[], answer: SlotAnswer = 'can'): Week =>
  Object.fromEntries(days.flatMap((day) => parts.map((part) => [`${day}-${part}`, answer])))

/**
 * When people can come (domain.md §4.2). On Tuesdays and Thursdays at midday that is 6 of 8 citizens and 5 of 6
 * professionals (§5.7): no other time is fairer. All that is not named here somebody cannot.
 */
const FREE: Record<PersonKey, Week> = {
  C1: on(['tue', 'wed', 'thu'], LATE_MORNING, 'support'),
  C2: on(WORKDAYS, LATE_MORNING),
  C3: on(['mon', 'wed'], ['evening']),
  C4: {},
  C5: on(['tue', 'thu'], LATE_MORNING),
  C6: on(WORKDAYS, OFFICE),
  C7: { ...on(WORKDAYS, ['afternoon']), ...on(['tue', 'thu'], LATE_MORNING, 'support'), 'wed-evening': 'support' },
  C8: on(WORKDAYS, OFFICE),
  // Anjali’s surgery ends at 12:30, so she cannot be there from the start.
  P1: {},
  P2: on(WORKDAYS, OFFICE),
  P3: on(['mon', 'tue', 'wed', 'thu'], OFFICE),
  P4: on(['tue', 'wed', 'thu', 'fri'], OFFICE),
  P5: on(WORKDAYS, OFFICE),
  P6: on(['tue', 'wed', 'thu'], OFFICE),
}
/** Bethan cares for her husband and Dele works shifts: where a meeting has a round for it, they choose their own time. */
const OWN_TIME: readonly PersonKey[] = ['C3', 'C4']

/** Each for themselves; the guide sees counts alone. */
export async function sayWhen({ send, wait }: Stage): Promise<void> {
  const never: Week = Object.fromEntries(SLOTS.map((slot) => [slot, 'cannot']))
  for (const key of KEYS) {
    wait(MINUTE)
    await send(key, 'availability.say', { week: { ...never, ...FREE[key] }, ownTime: OWN_TIME.includes(key) })
  }
}
