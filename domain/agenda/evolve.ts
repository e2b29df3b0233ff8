import { endGroups } from '../groups/state.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { consumeOverrides } from '../overrides/evolve.ts'
import { memberOf } from '../plan/state.ts'
import { openSessionOf } from '../sessions/open-session.ts'
import type { AgendaEntries } from './entries.ts'

export const evolveAgenda: Evolvers<AgendaEntries> = {
  'agenda.set': (state, { body, seals }) => {
    const session = state.sessions.get(body.session)
    if (!session || session.state === 'closed' || session.state === 'cancelled' || !seals.agenda) {
      illegal('sets_the_agenda_of_no_meeting')
    }
    session.agenda = { steps: body.agenda, words: seals.agenda }
  },
  'agenda.proposed': (state, { body, actor, seals }) => {
    if (state.agendaItems.has(body.item) || !seals.what) illegal('proposes_an_item_twice_or_without_words')
    const { id, side } = memberOf(state, actor)
    state.agendaItems.set(body.item, { id: body.item, by: id, side, what: seals.what, session: body.session })
  },
  'agenda.withdrawn': (state, { body, actor }) => {
    const item = state.agendaItems.get(body.item)
    if (!item || item.withdrawn || item.by !== actor) illegal('takes_back_an_item_of_somebody_else')
    item.withdrawn = true
  },
  'step.started': (state, { body, actor, at, seq }) => {
    const session = openSessionOf(state, body.session)
    if (!session.agenda?.steps[body.step]) illegal('starts_a_step_that_is_not_on_the_agenda')
    // By itself, a step begins where the group has ended the one before; by nobody else while the group is asked.
    const isFree = actor === 'system' ? session.stepOver : !session.asking && !session.moving
    if (!isFree) illegal('starts_a_step_against_the_group')
    consumeOverrides(state, body.checks, seq)
    endGroups(session)
    session.now = { step: body.step, since: at }
    // A new step is a new topic: everybody begins it with no turns.
    session.topicTurns.clear()
    session.passed.clear()
    session.deferred.clear()
    delete session.invited
    delete session.stepOver
    delete session.decided
  },
}
