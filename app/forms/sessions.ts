import { agendaOf } from '#app/components/meetings/templates.ts'
import * as m from '#words'
import type { CommandForm } from './form.ts'

export const scheduleSession: CommandForm = {
  type: 'session.schedule',
  labels: {
    title: m.meetings_form_title(),
    kind: m.meetings_form_kind(),
    startsAt: m.meetings_form_start(),
    minutes: m.meetings_form_long(),
    template: m.meetings_form_agenda(),
    forThoseLeftOut: m.meetings_form_left_out(),
  },
  missing: {
    title: m.meetings_form_title_missing(),
    kind: m.meetings_form_kind_missing(),
    startsAt: m.meetings_form_start_missing(),
    minutes: m.meetings_form_long_missing(),
  },
  read: (fields) => ({
    title: fields.text('title'),
    kind: fields.optional('kind'),
    startsAt: fields.instant('startsAt') || undefined,
    minutes: /^\d{1,5}$/.test(fields.text('minutes').trim()) ? Number(fields.text('minutes')) : undefined,
    forThoseLeftOut: fields.flag('forThoseLeftOut') || undefined,
    agenda: agendaOf(fields.optional('template')),
  }),
}

const one = {
  labels: {},
  read: (fields: { text: (name: string) => string; optional: (name: string) => string | undefined }) => ({
    sessionId: fields.text('sessionId'),
  }),
}
export const openSession: CommandForm = { type: 'session.open', ...one }
export const closeSession: CommandForm = { type: 'session.close', ...one }

export const cancelSession: CommandForm = { type: 'session.cancel', ...one }

export const joinMeeting: CommandForm = {
  type: 'attendance.join',
  labels: {},
  read: (fields) => ({
    sessionId: fields.text('sessionId'),
    memberId: fields.optional('memberId'),
    channel: fields.optional('channel'),
  }),
}
export const leaveMeeting: CommandForm = {
  type: 'attendance.leave',
  labels: {},
  read: (fields) => ({ sessionId: fields.text('sessionId'), memberId: fields.optional('memberId') }),
}
