import type { AppLoadContext } from '@remix-run/node'
import { GATES } from '#domain/rules/catalogue.ts'
import { type AnyRule, type Gate, settingsOf } from '#domain/rules/rule.ts'
import { gateTitle, overrideWords, severityWords } from '#domain/rules/rule-words.ts'
import * as m from '#words'
import { countedWords, neededWords } from './measures.ts'

export type RuleLine = ReturnType<typeof lineOf>
export type RuleGroup = { gate: string; title: string; rules: RuleLine[] }

/** Every fairness rule in words, by the step at which it is asked. Made from the rules themselves. */
export const rulesInWords = (): RuleGroup[] =>
  (Object.entries(GATES) as unknown as [Gate, readonly AnyRule[]][]).map(([gate, rules]) => ({
    gate,
    title: gateTitle(gate, m),
    rules: rules.map(lineOf),
  }))

function lineOf(rule: AnyRule) {
  const threshold = rule.threshold(settingsOf(rule, {}))
  return {
    ...{ id: rule.id, lpf: rule.lpf ?? null, version: rule.version },
    ...{ title: rule.title(m), protects: rule.protects(m), source: rule.source },
    asks: m.rules_page_asked({ counted: countedWords(threshold.unit), needed: neededWords(threshold, rule) }),
    does: severityWords(rule.severity, m),
    override: overrideWords(rule.override, m),
  }
}

/** How often each rule said no, in the plans that this browser has opened. */
export async function timesRefused(context: AppLoadContext) {
  const memberships = await context.memberships()
  const found = await Promise.all(
    memberships.map(async ({ planId }) => {
      const view = await context.view(planId).catch((error: unknown) => {
        if (error instanceof Response) return null
        throw error
      })
      return view ? [timesIn(view.plan, view.refusals)] : []
    }),
  )
  return found.flat()
}
export type Times = Awaited<ReturnType<typeof timesRefused>>

/** For each rule that said no: how often, in words, with the plan's own name. */
const timesIn = ({ id, title }: { id: string; title: string }, refusals: Record<string, number>) => ({
  planId: id,
  title,
  words: Object.fromEntries(
    Object.entries(refusals).map(([rule, times]) => [rule, m.rules_page_said_no({ n: times })]),
  ),
})
