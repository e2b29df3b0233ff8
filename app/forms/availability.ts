import { SLOTS } from '#domain/availability/week.ts'
import * as m from '#words'
import type { CommandForm } from './form.ts'

/** Times that were left as they were take the answer that is true for most. */
export const sayAvailability: CommandForm = {
  type: 'availability.say',
  labels: { most: m.availability_most(), ownTime: m.availability_own_time() },
  read: (fields) => {
    const most = fields.optional('most')
    const week = SLOTS.map((slot) => [slot, fields.optional(slot) ?? most])
    return { week: Object.fromEntries(week), ownTime: fields.text('ownTime') === 'yes' }
  },
  check: (fields) =>
    fields.optional('most') || SLOTS.some((slot) => fields.optional(slot))
      ? []
      : [{ field: 'most', message: m.availability_most_missing() }],
}
