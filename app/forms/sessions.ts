import type { CommandForm } from './form.ts'

export const scheduleSession: CommandForm = {
  type: 'session.schedule',
  labels: {
    title: 'What is it about?',
    kind: 'How do people take part?',
    startsAt: 'When does it start?',
    minutes: 'How many minutes?',
  },
  missing: {
    title: 'Please say what the meeting is about.',
    kind: 'Please choose how people take part.',
    startsAt: 'Please give a day and a time.',
    minutes: 'Please give a number of minutes, from 5 to 43,200 (30 days).',
  },
  read: (fields) => ({
    title: fields.text('title'),
    kind: fields.optional('kind'),
    startsAt: fields.instant('startsAt') || undefined,
    minutes: /^\d{1,5}$/.test(fields.text('minutes').trim()) ? Number(fields.text('minutes')) : undefined,
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

const someone = {
  labels: {},
  read: (fields: { text: (name: string) => string; optional: (name: string) => string | undefined }) => ({
    sessionId: fields.text('sessionId'),
    memberId: fields.optional('memberId'),
  }),
}
export const joinMeeting: CommandForm = { type: 'attendance.join', ...someone }
export const leaveMeeting: CommandForm = { type: 'attendance.leave', ...someone }
