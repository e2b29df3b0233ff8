import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { consumeOverrides } from '../overrides/evolve.ts'
import { sectionOf } from '../plan/state.ts'
import type { SectionEntries } from './entries.ts'

export const evolveSections: Evolvers<SectionEntries> = {
  'section.frozen': (state, { body, at }) => {
    const section = sectionOf(state, body.section)
    if (section.state !== 'drafting') illegal('freezes_a_section_that_is_not_being_written')
    section.state = 'frozen'
    section.text = { digest: body.digest, seq: body.seq }
    section.since = at
  },
  'readiness.asked': (state, { body, at }) => {
    sectionOf(state, body.section).askedAt = at
  },
  'section.thawed': (state, { body, at, seq }) => {
    const section = sectionOf(state, body.section)
    if (section.state !== 'frozen' && section.state !== 'agreed') illegal('thaws_a_section_that_is_not_frozen')
    consumeOverrides(state, body.checks, seq)
    section.state = 'drafting'
    section.text = null
    section.ballot = null
    section.since = at
  },
}
