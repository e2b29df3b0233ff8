import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { consumeOverrides } from '../overrides/evolve.ts'
import { openSessionOf } from '../sessions/open-session.ts'
import type { ConductEntries } from './entries.ts'
import { OUTCOMES } from './state.ts'
import { guidesNow, mayReview } from './whom.ts'

export const evolveConduct: Evolvers<ConductEntries> = {
  'conduct.paused': (state, { body, actor, seq }) => {
    const session = openSessionOf(state, body.session)
    const mark = session.conduct?.get(body.member)
    const isFree = mark === undefined || mark === 'back'
    const isHere = session.attended.has(body.member)
    if (!isFree || !isHere || actor === body.member || !guidesNow(state, session, actor)) {
      illegal('takes_a_step_about_conduct_out_of_order')
    }
    consumeOverrides(state, body.checks, seq)
    session.conduct ??= new Map()
    session.conduct.set(body.member, 'paused')
  },
  'conduct.resumed': (state, { body, actor }) => {
    const session = openSessionOf(state, body.session)
    const isPaused = session.conduct?.get(body.member) === 'paused'
    if (!isPaused || (actor !== 'system' && !guidesNow(state, session, actor))) {
      illegal('takes_a_step_about_conduct_out_of_order')
    }
    session.conduct?.set(body.member, 'back')
  },
  'conduct.reviewed': (state, { body, actor, seq }) => {
    const session = openSessionOf(state, body.session)
    const { member, guide, outcome } = body
    const areTwo = guidesNow(state, session, guide) && actor !== guide && guide !== member
    const isKnown = OUTCOMES.includes(outcome) && session.attended.has(member)
    if (!areTwo || !isKnown || !mayReview(state, member).some(({ id }) => id === actor)) {
      illegal('takes_a_step_about_conduct_out_of_order')
    }
    consumeOverrides(state, body.checks, seq)
    session.conduct ??= new Map()
    session.conduct.set(member, outcome)
  },
}
