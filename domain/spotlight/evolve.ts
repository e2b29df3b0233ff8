import type { Evolvers } from '../log/entry.ts'
import { sectionOf } from '../plan/state.ts'
import { openSessionOf } from '../sessions/open-session.ts'
import type { SpotlightEntries } from './entries.ts'

export const evolveSpotlight: Evolvers<SpotlightEntries> = {
  'spotlight.set': (state, { body: { session, section, block } }) => {
    sectionOf(state, section)
    openSessionOf(state, session).spotlight = { section, ...(block ? { block } : {}) }
  },
  'spotlight.cleared': (state, { body }) => {
    delete openSessionOf(state, body.session).spotlight
  },
}
