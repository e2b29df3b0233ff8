import * as m from '#words'
import type { FieldError } from './answer.ts'
import type { Fields } from './fields.ts'
import type { CommandForm } from './form.ts'

/** As many questions about people as a call can have. */
export const CATEGORIES = [1, 2, 3] as const
const nameOf = (n: number) => `category${n}`
const valuesOf = (n: number) => `values${n}`

/** "carer: 3", "carer, 3" or "carer 3": a kind and how many of it are wanted; none where no number stands. */
function valueIn(line: string): { name: string; wanted: number } {
  const [, name, wanted] = /^(.+?)\s*[:,–-]?\s+(\d{1,4})$/u.exec(line) ?? []
  return name ? { name: name.replace(/\s*[:,–-]$/u, ''), wanted: Number(wanted) } : { name: line, wanted: 0 }
}

const isAsked = (fields: Fields, n: number) => !!fields.optional(nameOf(n)) || fields.lines(valuesOf(n)).length > 0

export const publishCall: CommandForm = {
  type: 'recruitment.publish',
  labels: {
    method: m.recruitment_field_method(),
    places: m.recruitment_field_places(),
    criteria: m.recruitment_field_criteria(),
    closesAt: m.recruitment_field_closes(),
    numbersFrom: m.recruitment_field_numbers(),
    ...Object.fromEntries(
      CATEGORIES.flatMap((n) => [
        [nameOf(n), m.recruitment_field_category({ n })],
        [valuesOf(n), m.recruitment_field_values({ n })],
      ]),
    ),
  },
  missing: {
    method: m.recruitment_field_method_missing(),
    places: m.recruitment_field_places_missing(),
    criteria: m.recruitment_field_criteria_missing(),
    closesAt: m.recruitment_field_closes_missing(),
  },
  read: (fields) => ({
    method: fields.optional('method'),
    places: fields.whole('places'),
    criteria: fields.text('criteria'),
    closesAt: fields.instant('closesAt') || undefined,
    numbersFrom: fields.optional('numbersFrom'),
    categories: CATEGORIES.filter((n) => isAsked(fields, n)).map((n) => ({
      name: fields.text(nameOf(n)),
      values: fields.lines(valuesOf(n)).map(valueIn),
    })),
  }),
  check: (fields) => CATEGORIES.filter((n) => isAsked(fields, n)).flatMap((n) => categoryProblems(fields, n)),
}

/** Of a question that was begun. */
function categoryProblems(fields: Fields, n: number): FieldError[] {
  const values = fields.lines(valuesOf(n)).map(valueIn)
  const isSound = values.length >= 2 && values.length <= 6 && values.every(({ wanted }) => wanted <= 60)
  return [
    ...(fields.optional(nameOf(n)) ? [] : [{ field: nameOf(n), message: m.recruitment_field_category_missing() }]),
    ...(isSound ? [] : [{ field: valuesOf(n), message: m.recruitment_field_values_wrong() }]),
  ]
}

export const closeCall: CommandForm = { type: 'recruitment.close', labels: {}, read: () => ({}) }
export const finishCall: CommandForm = { type: 'recruitment.finish', labels: {}, read: () => ({}) }

export const drawCall: CommandForm = {
  type: 'recruitment.draw',
  labels: { numbers: m.recruitment_draw_numbers() },
  missing: { numbers: m.recruitment_draw_missing() },
  read: (fields) => ({
    numbers: fields
      .text('numbers')
      .split(/[\s,;]+/)
      .filter((text) => text !== '')
      .map((text) => (/^\d{1,7}$/.test(text) ? Number(text) : -1)),
  }),
}
