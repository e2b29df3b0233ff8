import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { DAY } from '#domain/time.ts'

/** A meeting as calendars know it. */
export type CalendarEvent = {
  /** The same for ever, wherever the meeting is told of. */
  uid: string
  /** Higher each time that something about it changed. */
  sequence: number
  startsAt: string
  minutes: number
  title: string
  where: string
  description: string
  url: string
  isCancelled: boolean
}
/** Who asks whom to come; only in mail. */
export type Invited = { method: 'REQUEST' | 'CANCEL'; organiser: { name: string; email: string }; attendee: string }

type Options = { name: string; now: number; invited?: Invited }

/**
 * RFC 5545 text: times in UTC, so that no time zone has to be described; lines folded and ended as calendars want them.
 */
export function calendarText(events: readonly CalendarEvent[], { name, now, invited }: Options): string {
  const calendar = ical({
    name,
    prodId: { company: 'Evenground', product: 'Plans' },
    ...(invited ? { method: ICalCalendarMethod[invited.method] } : {}),
  })
  for (const event of events) {
    const start = new Date(event.startsAt)
    const entry = calendar.createEvent({
      ...{ id: event.uid, sequence: event.sequence, stamp: new Date(now) },
      ...{ start, end: new Date(start.getTime() + event.minutes * 60_000) },
      ...{ summary: event.title, location: event.where, url: event.url },
      description: `${event.description}\n${event.url}`,
      status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // Weeks in which everybody takes part when it suits them keep nobody busy.
      ...(event.minutes * 60_000 >= DAY ? { transparency: ICalEventTransparency.TRANSPARENT } : {}),
    })
    if (invited) {
      entry.organizer(invited.organiser)
      entry.createAttendee({ email: invited.attendee, rsvp: false })
    }
  }
  return calendar.toString()
}
