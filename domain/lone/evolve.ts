import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import type { LoneEntries } from './entries.ts'
import { loneCitizen } from './state.ts'

export const evolveLone: Evolvers<LoneEntries> = {
  'session.talk-only': (state, { actor, body }) => {
    const session = state.sessions.get(body.session)
    const alone = session && loneCitizen(state, session)
    const isOn = session?.state === 'open' || session?.state === 'scheduled'
    if (actor !== 'system' || !session || !alone || !isOn) illegal('lets_a_meeting_only_talk_where_nobody_is_alone')
    session.talkOnly = alone
  },
}
