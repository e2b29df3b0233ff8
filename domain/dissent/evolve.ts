import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { ballotOf, memberOf } from '../plan/state.ts'
import type { DissentEntries } from './entries.ts'

export const evolveDissent: Evolvers<DissentEntries> = {
  'dissent.recorded': (state, { actor, body, seals, at }) => {
    const ballot = ballotOf(state, body.ballot)
    if (ballot.state !== 'closed' || ballot.kind !== 'deciding') illegal('dissents_from_a_vote_that_decided_nothing')
    if (state.dissents.has(body.dissent) || !seals.text) illegal('dissents_without_words')
    if (body.anonymous !== (actor === 'system')) illegal('names_somebody_who_wanted_no_name')
    const author = body.anonymous ? null : memberOf(state, actor).id
    state.dissents.set(body.dissent, { id: body.dissent, ballot: body.ballot, author, text: seals.text, at })
  },
}
