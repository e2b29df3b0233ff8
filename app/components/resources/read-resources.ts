import type { AppLoadContext } from '@remix-run/node'
import { calendar } from '#app/components/log/calendar.ts'
import { dayWords } from '#app/components/log/days.ts'
import { planFor } from '#app/components/plan/load.ts'
import { inPounds, pounds } from '#app/components/ui/money.ts'
import { kindWords, leadWords } from '#domain/resources/resource-words.ts'
import { BUDGET_KINDS, LEADS, RATE_KINDS } from '#domain/resources/state.ts'
import type { ResourcesView } from '#server/resources/context.ts'
import * as m from '#words'

/** What there is so that people can take part, in words; and for whoever sets it, what stands in the form. */
export async function readResources(context: AppLoadContext, planId: string | undefined) {
  const { plan } = await planFor(context, planId)
  const view = await context.resources.read(plan.id)
  return {
    ...{ planId: plan.id, commandId: context.newId() },
    set: view.set && { version: view.set.version, at: view.set.at },
    ...{ leads: leadLines(view), budget: budgetLines(view), total: totalOf(view), worked: workedLines(view) },
    warnings: warningLines(view),
    form: view.maySet ? formOf(view, context.now().slice(0, 10)) : null,
  }
}
export type ResourcesPage = Awaited<ReturnType<typeof readResources>>

const leadLines = ({ set }: ResourcesView) =>
  LEADS.map((lead) => {
    const hours = set?.hours[lead]
    return {
      ...{ lead, title: leadWords(lead, m), name: set?.leads?.[lead] ?? null },
      none: set && !set.leads ? m.resources_erased() : m.resources_nobody(),
      hours: hours === undefined ? null : m.resources_hours({ n: hours }),
    }
  })

const budgetLines = ({ set, worked }: ResourcesView) =>
  BUDGET_KINDS.map((kind) => {
    const [amount, need] = [set?.budget[kind], worked.find((line) => line.kind === kind)?.need]
    return {
      ...{ kind, title: kindWords(kind, m) },
      amount: amount === undefined ? m.resources_not_said() : pounds(amount),
      need: need === undefined ? m.resources_not_worked() : pounds(need),
      isShort: need !== undefined && (amount ?? 0) < need,
    }
  })

const totalOf = ({ set }: ResourcesView): string =>
  pounds(Object.values(set?.budget ?? {}).reduce((sum, pence) => sum + pence, 0))

const WORKED = {
  payments: m.resources_worked_payments,
  travel: m.resources_worked_travel,
  interpreters: m.resources_worked_interpreters,
  rooms: m.resources_worked_rooms,
}

const workedLines = ({ set, worked, size }: ResourcesView) =>
  worked.map(({ kind, pence, times, need }) => {
    const { citizens } = size
    const meetings = kind === 'payments' ? size.meetings : size.together
    const rate = set?.rates[kind]
    return {
      kind,
      words: WORKED[kind]({ rate: pounds(pence), need: pounds(need), citizens, meetings, times }),
      source: set?.sources?.[kind] ?? null,
      on: rate ? dayWords(`${rate.on}T12:00:00.000Z`, 'UTC', calendar) : '',
    }
  })

/** What is too little, each as a sentence. Nothing of it stops anybody. */
function warningLines({ set, gaps, lacksCommunity }: ResourcesView): string[] {
  if (!set) return []
  return [
    ...gaps.map(({ kind, need, budget }) =>
      m.resources_gap({ kind: kindWords(kind, m), need: pounds(need), missing: pounds(need - budget) }),
    ),
    ...(lacksCommunity ? [m.resources_no_community()] : []),
    ...(set.leads && LEADS.some((lead) => !set.leads?.[lead]) ? [m.resources_no_lead()] : []),
  ]
}

function formOf({ set }: ResourcesView, today: string) {
  const amount = (pence: number | undefined) => (pence === undefined ? '' : inPounds(pence))
  const count = (n: number | undefined) => (n ? String(n) : '')
  return {
    leads: LEADS.map((lead) => ({
      ...{ lead, title: leadWords(lead, m), name: set?.leads?.[lead] ?? '' },
      hours: count(set?.hours[lead]),
    })),
    ...{ citizens: count(set?.plannedFor.citizens), meetings: count(set?.plannedFor.meetings) },
    budget: BUDGET_KINDS.map((kind) => ({ kind, title: kindWords(kind, m), value: amount(set?.budget[kind]) })),
    rates: RATE_KINDS.map((kind) => ({
      ...{ kind, title: kindWords(kind, m), pence: amount(set?.rates[kind]?.pence) },
      ...{ source: set?.sources?.[kind] ?? '', on: set?.rates[kind]?.on ?? today },
    })),
  }
}
