import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { memberOf } from '../plan/state.ts'
import type { NamingEntries } from './entries.ts'

export const evolveNaming: Evolvers<NamingEntries> = {
  'naming.chosen': (state, { actor, body }) => {
    const { id, status } = memberOf(state, actor)
    if (status !== 'joined') illegal('names_somebody_who_is_not_here')
    if (body.list || body.statements) state.naming.set(id, { list: body.list, statements: body.statements })
    else state.naming.delete(id)
  },
}
