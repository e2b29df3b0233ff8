import * as m from '#words'
import type { CommandForm } from './form.ts'

export const recordSideMeeting: CommandForm = {
  type: 'side-meeting.record',
  labels: { matter: m.side_matter(), heldAt: m.side_held(), people: m.side_people(), note: m.side_own_note() },
  missing: { matter: m.side_matter_missing(), heldAt: m.side_held_missing(), people: m.side_people_missing() },
  read: (fields) => ({
    ...{ matter: fields.text('matter'), heldAt: fields.instant('heldAt') || undefined },
    ...{ people: fields.all('people'), note: fields.optional('note') },
  }),
}
export const noteSideMeeting: CommandForm = {
  type: 'side-meeting.note',
  labels: { note: m.side_note() },
  missing: { note: m.side_note_missing() },
  read: (fields) => ({ sideMeetingId: fields.text('sideMeetingId'), note: fields.text('note') }),
}
export const denySideMeeting: CommandForm = {
  type: 'side-meeting.deny',
  labels: {},
  read: (fields) => ({ sideMeetingId: fields.text('sideMeetingId') }),
}
