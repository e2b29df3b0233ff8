import { endGroups } from '../groups/state.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { openSessionOf } from '../sessions/open-session.ts'
import { later, SECOND } from '../time.ts'
import type { SayEntries } from './entries.ts'
import { ASK_SECONDS, isCarried, MATTERS, MORE_MINUTES, mayTell } from './state.ts'

export const evolveSay: Evolvers<SayEntries> = {
  'say.asked': (state, { body, actor, seals, at, seq }) => {
    const session = openSessionOf(state, body.session)
    const { what, seconds } = body
    const isNew = !session.asking && !session.moving && !session.paused && !session.decided?.includes(what)
    const isWhole = MATTERS.includes(what) && seconds >= ASK_SECONDS && (what === 'appeal') === !!seals.reason
    if (actor !== 'system' || !isNew || !isWhole) illegal('asks_the_group_out_of_order')
    const { reason } = seals
    session.asking = { ask: seq, what, until: later(at, seconds * SECOND), ...(reason ? { reason } : {}) }
  },
  'say.hands-taken': (state, { body, actor, at }) => {
    const { asking, guidedBy } = openSessionOf(state, body.session)
    if (actor === 'system' || asking?.ask !== body.ask) illegal('decides_what_the_group_was_not_asked')
    const { takers = [] } = asking
    const guides = state.members.get(actor)?.function === 'facilitator' || guidedBy === actor
    if (!guides || takers.includes(actor)) illegal('asks_the_group_out_of_order')
    asking.takers = [...takers, actor]
    // Whoever takes them can hold nothing up: only the first hand gives time, and only once.
    const until = later(at, body.seconds * SECOND)
    if (takers.length === 0 && until > asking.until) asking.until = until
  },
  'say.decided': (state, { body, actor, at }) => {
    const session = openSessionOf(state, body.session)
    const { asking } = session
    if (actor !== 'system' || asking?.ask !== body.ask) illegal('decides_what_the_group_was_not_asked')
    if (!body.all && (session.paused || at < asking.until)) illegal('ends_a_quick_vote_too_early')
    const { totals, carried } = body
    if (totals && (!mayTell(totals) || isCarried(totals) !== carried)) illegal('tells_a_result_that_its_numbers_forbid')
    delete session.asking
    session.decided = [...(session.decided ?? []), asking.what]
    if (!carried) return
    if (asking.what === 'move-on') session.moving = true
    if (asking.what === 'slow-down' && session.now) session.now.more = (session.now.more ?? 0) + MORE_MINUTES
    if (asking.reason) session.appeals = [...(session.appeals ?? []), { ask: body.ask, reason: asking.reason }]
  },
  'say.settled': (state, { body }) => {
    const session = openSessionOf(state, body.session)
    const open = session.appeals?.filter(({ ask }) => ask !== body.ask) ?? []
    if (open.length === (session.appeals?.length ?? 0)) illegal('decides_what_the_group_was_not_asked')
    if (open.length > 0) session.appeals = open
    else delete session.appeals
  },
  'step.ended': (state, { body, actor }) => {
    const session = openSessionOf(state, body.session)
    const isDue = session.moving && !state.turn && body.step === (session.now?.step ?? null)
    if (actor !== 'system' || !isDue) illegal('ends_a_step_that_the_group_did_not_end')
    delete session.moving
    session.stepOver = true
    // People come back together with the end of the step that they sat in groups for.
    endGroups(session)
  },
}
