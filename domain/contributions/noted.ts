import { notesOf } from '../groups/state.ts'
import type { MemberId } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'
import type { Contribution } from './contribution.ts'

/** What this member wrote down for a table in a meeting. The table is named beside it, and nobody who sat there. */
export function notedBy(state: PlanState, me: MemberId): Contribution[] {
  return [...state.sessions.values()].flatMap((session) =>
    notesOf(session).flatMap(({ by, at, text, section }, i): Contribution[] => {
      if (by !== me) return []
      const became = section ? 'beside' : session.state === 'closed' ? 'on-record' : 'at-meeting'
      return [
        {
          ...{ kind: 'note', became, id: `${session.id}#note-${i + 1}`, section },
          ...{ at, by: null, words: text, answer: null, ballot: null, isNews: false },
        },
      ]
    }),
  )
}
