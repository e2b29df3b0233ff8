import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { methodExplanation, methodTitle } from '#domain/ballots/method-words.ts'
import { METHOD_IDS } from '#domain/ballots/methods.ts'
import { choicesFor } from '#domain/charter/choices.ts'
import { PRINCIPLE_SETS, type PrincipleSet } from '#domain/charter/principles.ts'
import { principleTitle, settingTitle } from '#domain/charter/words.ts'
import { findRule } from '#domain/rules/catalogue.ts'
import { amountNeeded } from '#domain/rules/measure-words.ts'
import { compareMeasures, type Measure, type Setting } from '#domain/rules/rule.ts'
import type { CharterView } from '#server/charter/view.ts'
import * as m from '#words'
import { least, most } from './read-charter.ts'

/** What can be chosen in a form that asks the group for a change. */
export type Asking = {
  kind: 'setting' | 'method' | 'principles'
  hidden: Record<string, string>
  legend: string
  hint: string
  /** Headed lists; a single one has no heading. Several may be chosen where `many` is true. */
  groups: { title: string; choices: { value: string; label: string; hint?: string }[] }[]
  many: boolean
  /** What holds now. */
  now: string[]
}

/** `about`: "method", "principles", or a rule's id with the name of its number behind a space. */
export async function readChange(context: AppLoadContext, planId: string | undefined, about: string) {
  const { plan } = await planFor(context, planId)
  const charter = await context.charter.read(plan.id)
  const asking = askingFor(charter, about)
  if (!asking) throw new Response(m.charter_no_such_setting(), { status: 404 })
  return { planId: plan.id, commandId: context.newId(), mayAsk: charter.mayAsk, asking }
}

function askingFor(charter: CharterView, about: string): Asking | null {
  if (about === 'method') return methods(charter)
  if (about === 'principles') return principles(charter)
  const known = charter.settings.find(({ rule, setting }) => `${rule} ${setting}` === about)
  const rule = known && findRule(known.rule)
  const setting = rule?.settings[known?.setting ?? '']
  if (!known || !rule || !setting) return null
  const { now } = known
  const limits = { from: amountNeeded(least(setting), m), to: amountNeeded(most(setting), m) }
  return {
    ...{ kind: 'setting', hidden: { kind: 'setting', rule: rule.id, setting: known.setting }, many: false },
    legend: settingTitle(rule.id, known.setting, m),
    hint: m.charter_ask_amount_hint({ now: amountNeeded(now, m), ...limits }),
    groups: [{ title: '', choices: choicesFor(setting, now).map((to) => amountChoice(setting, now, to)) }],
    now: [spelt(now)],
  }
}

const spelt = ({ num, den }: Measure): string => `${num}/${den}`

function amountChoice(setting: Setting, now: Measure, to: Measure) {
  const amount = amountNeeded(to, m)
  const step = compareMeasures(to, now)
  if (step === 0) return { value: spelt(to), label: m.charter_ask_same({ amount }) }
  const isStricter = step > 0 === (setting.tightens === 'up')
  return {
    value: spelt(to),
    label: isStricter ? m.charter_ask_stricter({ amount }) : m.charter_ask_looser({ amount }),
  }
}

const methods = ({ method }: CharterView): Asking => ({
  ...{ kind: 'method', hidden: { kind: 'method' }, many: false, now: [method] },
  legend: m.charter_ask_which(),
  hint: m.charter_decide_usual({ method: methodTitle(method, m) }),
  groups: [
    {
      title: '',
      choices: METHOD_IDS.map((id) => ({ value: id, label: methodTitle(id, m), hint: methodExplanation(id, m) })),
    },
  ],
})

const SETS: Record<PrincipleSet, () => string> = {
  nef: m.charter_set_nef,
  scie: m.charter_set_scie,
  nihr: m.charter_set_nihr,
  nsun: m.charter_set_nsun,
  values: m.charter_set_values,
}

const principles = ({ principles: now }: CharterView): Asking => ({
  ...{ kind: 'principles', hidden: { kind: 'principles' }, many: true, now: [...now] },
  legend: m.charter_ask_principles(),
  hint: m.charter_ask_principles_hint(),
  groups: (Object.keys(PRINCIPLE_SETS) as PrincipleSet[]).map((set) => ({
    title: SETS[set](),
    choices: PRINCIPLE_SETS[set].map((id) => ({ value: id, label: principleTitle(id, m) })),
  })),
})
