import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { memberOf } from '../plan/state.ts'
import type { InterestEntries } from './entries.ts'

export const evolveInterests: Evolvers<InterestEntries> = {
  'interest.declared': (state, { actor, body, seals, at }) => {
    if (body.nothing === (seals.declaration !== undefined)) illegal('declares_something_and_nothing')
    state.interests.set(memberOf(state, actor).id, { at, declaration: seals.declaration ?? null })
  },
}
