import type { PlanId, SessionId } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'
import type { Session } from '#domain/sessions/state.ts'
import type { Words } from '#domain/words/words.ts'
import type { CalendarEvent } from './ics.ts'

/** What a plan's meetings are called; the log holds seals only. */
export type Titles = { plan: string; of: (session: Session) => string | null }
type About = { planId: PlanId; state: PlanState; titles: Titles; words: Words; publicUrl: string }

/** A meeting for a calendar, in its reader's language. */
export function eventOf(session: Session, { planId, state, titles, words, publicUrl }: About): CalendarEvent {
  return {
    // The log's own name never changes, although people may type another address one day.
    uid: `${session.id}@${state.origin.split('/')[0]}`,
    sequence: session.state === 'cancelled' ? 1 : 0,
    ...{ startsAt: session.startsAt, minutes: session.minutes, isCancelled: session.state === 'cancelled' },
    title: titles.of(session) ?? words.meetings_untitled(),
    where: whereOf(session, words),
    description: words.mail_event_of_plan({ plan: titles.plan }),
    url: meetingUrl(publicUrl, planId, session.id),
  }
}

export const whereOf = ({ kind }: Session, words: Words): string =>
  `${words[`meetings_kind_${kind}`]()}. ${words[`meetings_kind_${kind}_hint`]()}`

export const meetingUrl = (publicUrl: string, planId: PlanId, id: SessionId): string =>
  `${publicUrl}/plans/${planId}/meetings#${id}`
