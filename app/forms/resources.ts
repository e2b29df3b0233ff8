import { kindWords, leadWords } from '#domain/resources/resource-words.ts'
import { BUDGET_KINDS, LEADS, RATE_KINDS, type RateKind } from '#domain/resources/state.ts'
import * as m from '#words'
import type { Fields } from './fields.ts'
import type { CommandForm } from './form.ts'

/** Of all that a form asks about, what was filled in. */
const filled = <Kind extends string, T>(kinds: readonly Kind[], value: (kind: Kind) => T | undefined) =>
  Object.fromEntries(
    kinds.flatMap((kind) => {
      const given = value(kind)
      return given === undefined ? [] : [[kind, given]]
    }),
  )

const RATES: Record<RateKind, () => string> = {
  payments: m.resources_rate_payments,
  travel: m.resources_rate_travel,
  interpreters: m.resources_rate_interpreters,
  rooms: m.resources_rate_rooms,
}

const PARTS = ['pence', 'source', 'on'] as const
function rateIn(fields: Fields, kind: string) {
  const [amount, source, on] = PARTS.map((part) => `rates.${kind}.${part}`) as [string, string, string]
  // The day stands there already, so that it alone says nothing.
  if (!fields.optional(amount) && !fields.optional(source)) return undefined
  return { pence: fields.pence(amount), source: fields.optional(source), on: fields.optional(on) }
}

export const setResources: CommandForm = {
  type: 'resources.set',
  labels: {
    ...Object.fromEntries(
      LEADS.flatMap((lead) => [
        [`leads.${lead}`, leadWords(lead, m)],
        [`hours.${lead}`, m.resources_field_hours_of({ who: leadWords(lead, m) })],
      ]),
    ),
    'plannedFor.citizens': m.resources_field_citizens(),
    'plannedFor.meetings': m.resources_field_meetings(),
    ...Object.fromEntries(BUDGET_KINDS.map((kind) => [`budget.${kind}`, kindWords(kind, m)])),
    ...Object.fromEntries(
      RATE_KINDS.flatMap((kind) => [
        [`rates.${kind}.pence`, RATES[kind]()],
        [`rates.${kind}.source`, m.resources_field_source()],
        [`rates.${kind}.on`, m.resources_field_on()],
      ]),
    ),
  },
  missing: Object.fromEntries(
    RATE_KINDS.flatMap((kind) => [
      [`rates.${kind}.pence`, m.resources_field_pence_missing()],
      [`rates.${kind}.source`, m.resources_field_source_missing()],
    ]),
  ),
  read: (fields) => ({
    leads: filled(LEADS, (lead) => fields.optional(`leads.${lead}`)),
    hours: filled(LEADS, (lead) => fields.whole(`hours.${lead}`)),
    plannedFor: { citizens: fields.whole('plannedFor.citizens'), meetings: fields.whole('plannedFor.meetings') },
    budget: filled(BUDGET_KINDS, (kind) => fields.pence(`budget.${kind}`)),
    rates: filled(RATE_KINDS, (kind) => rateIn(fields, kind)),
  }),
}
