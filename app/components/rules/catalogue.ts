import type { AppLoadContext } from '@remix-run/node'
import { ALL_RULES, GATES } from '#domain/rules/catalogue.ts'
import { type AnyRule, type Gate, settingsOf } from '#domain/rules/rule.ts'
import { gateTitle, overrideWords, severityWords } from '#domain/rules/rule-words.ts'
import type { PlanView } from '#server/views/plan-view.ts'
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

/** What each rule did so far in the plans that this browser has opened. */
export async function rulesAtWork(context: AppLoadContext) {
  const memberships = await context.memberships()
  const found = await Promise.all(
    memberships.map(async ({ planId }) => {
      const view = await context.view(planId).catch((error: unknown) => {
        if (error instanceof Response) return null
        throw error
      })
      return view ? [atWorkIn(view)] : []
    }),
  )
  return found.flat()
}
export type AtWork = Awaited<ReturnType<typeof rulesAtWork>>[number]

type Seen = Pick<PlanView, 'plan' | 'refusals' | 'overrides' | 'charter'>

/** For each rule that ever mattered in a plan, in words: how often it said no, was set aside, and what the group asks for. */
function atWorkIn({ plan: { id, title }, refusals, overrides, charter: { settings } }: Seen) {
  const words = ALL_RULES.map((rule) => {
    const said = refusals[rule.id] ?? 0
    const aside = overrides.filter((override) => override.rule === rule.id && override.usedBy !== null).length
    const saidWords = rule.severity === 'block' ? m.rules_page_said_no : m.rules_page_warned
    const needed = neededWords(rule.threshold(settingsOf(rule, settings)), rule)
    return [
      rule.id,
      [
        ...(said > 0 ? [saidWords({ n: said })] : []),
        ...(aside > 0 ? [m.rules_page_set_aside({ n: aside })] : []),
        ...(settings[rule.id] ? [m.rules_page_group_asks({ needed })] : []),
      ],
    ] as const
  })
  return { planId: id, title, words: Object.fromEntries(words.filter(([, some]) => some.length > 0)) }
}
