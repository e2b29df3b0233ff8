import * as m from '#words'
import type { CommandForm } from './form.ts'

export const makeGroups: CommandForm = {
  type: 'groups.make',
  labels: { how: m.groups_how(), size: m.groups_size(), kept: m.groups_draw() },
  read: (fields) => ({
    how: fields.text('how'),
    size: fields.whole('size'),
    kept: fields.text('draw') === 'kept' || undefined,
  }),
}
export const moveMember: CommandForm = {
  type: 'groups.move',
  labels: { memberId: m.groups_move_who(), to: m.groups_move_to() },
  missing: { memberId: m.groups_move_missing(), to: m.groups_note_table_missing() },
  read: (fields) => ({ memberId: fields.optional('memberId'), to: fields.whole('to') }),
}
export const noteInGroup: CommandForm = {
  type: 'groups.note',
  labels: { group: m.groups_note_table(), text: m.groups_note_text(), section: m.groups_note_part() },
  missing: { text: m.groups_note_missing() },
  read: (fields) => ({
    group: fields.whole('group'),
    text: fields.text('text'),
    section: fields.optional('section'),
  }),
}

/** What buttons of a group ask for; they are about the meeting that is open. */
export const groupForms: CommandForm[] = [
  makeGroups,
  moveMember,
  noteInGroup,
  { type: 'groups.go-on', labels: {}, read: (fields) => ({ phase: fields.text('phase') }) },
  { type: 'groups.ask', labels: {}, read: (fields) => ({ memberId: fields.optional('memberId') }) },
  { type: 'groups.spoke', labels: {}, read: (fields) => ({ memberId: fields.optional('memberId') }) },
  { type: 'groups.end', labels: {}, read: () => ({}) },
]
