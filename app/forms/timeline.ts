import { STRETCHES } from '#domain/timeline/state.ts'
import { stretchWords } from '#domain/timeline/stretch-words.ts'
import * as m from '#words'
import type { Fields } from './fields.ts'
import type { CommandForm } from './form.ts'

const isFilled = (fields: Fields) => (stretch: string) =>
  !!fields.optional(`spans.${stretch}.begins`) || !!fields.optional(`spans.${stretch}.ends`)

/** Steps with dates; where nobody gave any, the first one, so that somebody is told where to begin. */
function given(fields: Fields): readonly string[] {
  const filled = STRETCHES.filter(isFilled(fields))
  return filled.length > 0 ? filled : STRETCHES.slice(0, 1)
}

export const setTimeline: CommandForm = {
  type: 'timeline.set',
  labels: {
    ...Object.fromEntries(
      STRETCHES.flatMap((stretch) => {
        const step = stretchWords(stretch, m)
        return [
          [`spans.${stretch}.begins`, m.timeline_field_begins_of({ step })],
          [`spans.${stretch}.ends`, m.timeline_field_ends_of({ step })],
        ]
      }),
    ),
    note: m.timeline_field_note(),
  },
  read: (fields) => ({
    spans: Object.fromEntries(
      given(fields).map((stretch) => [
        stretch,
        { begins: fields.optional(`spans.${stretch}.begins`), ends: fields.optional(`spans.${stretch}.ends`) },
      ]),
    ),
    note: fields.optional('note'),
  }),
}
