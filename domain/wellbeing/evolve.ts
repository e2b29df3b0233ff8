import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { memberOf } from '../plan/state.ts'
import type { WellbeingEntries } from './entries.ts'

export const evolveWellbeing: Evolvers<WellbeingEntries> = {
  'wellbeing.named': (state, { body: { member }, seals }) => {
    const isHere = member === null || memberOf(state, member).status === 'joined'
    if (!seals.contact || !isHere) illegal('names_a_contact_who_is_not_here')
    state.wellbeing = { member, contact: seals.contact }
  },
}
