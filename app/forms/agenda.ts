import * as m from '#words'
import type { Fields } from './fields.ts'
import type { CommandForm } from './form.ts'

/** So many empty rows stand below what there is, for more steps. */
export const EMPTY_ROWS = 3
const MOST_ROWS = 40 + EMPTY_ROWS

export const setAgenda: CommandForm = {
  type: 'agenda.set',
  labels: { steps: m.agenda_steps() },
  missing: { steps: m.agenda_steps_missing() },
  read: (fields) => ({ sessionId: fields.text('sessionId'), steps: rowsOf(fields) }),
}

/** Small groups of a kind of their own, in the one list of what people do. */
export const GROUPS_124 = 'groups 1-2-4-all'
const kindOf = (chosen: string) => (chosen === GROUPS_124 ? { kind: 'groups', how: '1-2-4-all' } : { kind: chosen })

/** Rows without words are left out; the others come in the order of the numbers that people gave them. */
function rowsOf(fields: Fields) {
  const rows = Array.from({ length: MOST_ROWS }, (_, i) => ({
    place: Number(fields.text(`place.${i}`)) || i + 1,
    step: {
      ...kindOf(fields.text(`kind.${i}`)),
      ...{ minutes: fields.whole(`minutes.${i}`), what: fields.text(`what.${i}`) },
      item: fields.optional(`item.${i}`),
    },
  }))
  return rows
    .filter(({ step }) => step.what.trim() !== '')
    .sort((a, b) => a.place - b.place)
    .map(({ step }) => step)
}

export const proposeItem: CommandForm = {
  type: 'agenda.propose',
  labels: { what: m.agenda_item() },
  missing: { what: m.agenda_item_missing() },
  read: (fields) => ({ sessionId: fields.optional('sessionId'), what: fields.text('what') }),
}
export const withdrawItem: CommandForm = {
  type: 'agenda.withdraw',
  labels: {},
  read: (fields) => ({ itemId: fields.text('itemId') }),
}
