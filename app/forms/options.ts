import { CHOOSING_IDS } from '#domain/ballots/choosing/methods.ts'
import * as m from '#words'
import type { FieldError } from './answer.ts'
import type { Fields } from './fields.ts'
import { fromWall } from './wall-time.ts'

/** What people choose from, as the guide writes it: one option a line, in the other language in the same order. */
export function optionsIn(fields: Fields): Record<string, unknown> {
  const method = fields.text('method')
  if (!isChoosing(method)) return {}
  const [lines, welsh] = [fields.lines('options'), fields.lines('optionsCy')]
  const options = lines.map((line, index) => ({
    id: `option-${index + 1}`,
    ...(method === 'budget-es' ? withCost(line) : method === 'time' ? withDate(line, zoneOf(fields)) : { en: line }),
    cy: welsh[index],
  }))
  return {
    options,
    lot: fields.optional('lot'),
    ...(method === 'approval' || method === 'lot' ? { winners: fields.whole('winners') } : {}),
    ...(method === 'budget-es' ? { budget: poundsIn(fields.text('budget')) } : {}),
    ...(method === 'dots' ? { dots: fields.whole('dots') } : {}),
  }
}

/** What the guide has to mend before anybody could vote by it. */
export function optionProblems(fields: Fields): FieldError[] {
  const method = fields.text('method')
  if (!isChoosing(method)) return []
  const wrong = (field: string, message: string): FieldError[] => [{ field, message }]
  const [lines, welsh] = [fields.lines('options'), fields.lines('optionsCy')]
  if (lines.length < 2) return wrong('options', m.choosing_open_options_missing())
  if (method === 'budget-es' && lines.some((line) => !withCost(line).cost)) {
    return wrong('options', m.errors_options_no_cost())
  }
  if (method === 'time' && lines.some((line) => !withDate(line, zoneOf(fields)).at)) {
    return wrong('options', m.choosing_open_options_dates())
  }
  if (welsh.length > 0 && welsh.length !== lines.length) return wrong('optionsCy', m.choosing_open_options_cy_wrong())
  if (method === 'budget-es' && !poundsIn(fields.text('budget'))) return wrong('budget', m.errors_options_budget())
  return []
}

const isChoosing = (method: string): boolean => (CHOOSING_IDS as readonly string[]).includes(method)
const zoneOf = (fields: Fields) => fields.text('closesAt.zone') || 'UTC'

/** "A bench £1,200" is a bench that costs 1200. */
function withCost(line: string): { en: string; cost?: number } {
  const [, words, pounds] = /^(.*\S)\s+£?([\d,]+)$/.exec(line) ?? []
  const cost = pounds === undefined ? undefined : poundsIn(pounds)
  return words && cost ? { en: words, cost } : { en: line }
}

/** Whole pounds, or undefined: "£1,200" and "1200" alike. */
function poundsIn(text: string): number | undefined {
  const digits = text.replaceAll(/[£,\s]/g, '')
  return /^\d{1,9}$/.test(digits) && Number(digits) > 0 ? Number(digits) : undefined
}

/** "2026-05-12 18:30 in the hall": the day and the time come first, and stay in the words. */
function withDate(line: string, zone: string): { en: string; at?: string } {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d?:\d\d)\b/.exec(line) ?? []
  const at = date && time ? fromWall({ date, time: time.padStart(5, '0') }, zone) : ''
  return at ? { en: line, at } : { en: line }
}
