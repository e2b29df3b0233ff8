import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { memberOf } from '../plan/state.ts'
import type { SessionRecordEntries } from './entries.ts'

export const evolveSessionRecords: Evolvers<SessionRecordEntries> = {
  'record.corrected': (state, { body, actor, at, seals }) => {
    const isOver = state.sessions.get(body.session)?.state === 'closed'
    if (!isOver || !seals.text) illegal('corrects_the_record_of_no_meeting')
    state.corrections.push({ session: body.session, by: memberOf(state, actor).id, at, text: seals.text })
  },
}
