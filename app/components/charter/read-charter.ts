import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { neededWords } from '#app/components/rules/measures.ts'
import { methodExplanation, methodTitle } from '#domain/ballots/method-words.ts'
import { changeTitle, principleTitle, settingTitle } from '#domain/charter/words.ts'
import { findRule } from '#domain/rules/catalogue.ts'
import { amountNeeded } from '#domain/rules/measure-words.ts'
import { compareMeasures, type Measure, type Setting } from '#domain/rules/rule.ts'
import type { AmendmentView, SettingView } from '#server/charter/view.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

/** How the group works, in words: the browser loads none of the sentences that it doesn't show. */
export async function readCharter(context: AppLoadContext, planId: string | undefined) {
  const view = await planFor(context, planId)
  const charter = await context.charter.read(view.plan.id)
  const asked = charter.amendments.map((one) => askedLine(view, one))
  return {
    planId: view.plan.id,
    commandId: context.newId(),
    mayAsk: charter.mayAsk,
    principles: charter.principles.map((principle) => ({ id: principle, words: principleTitle(principle, m) })),
    method: { title: methodTitle(charter.method, m), explanation: methodExplanation(charter.method, m) },
    settings: charter.settings.map((one) => settingLine(one)),
    underWay: asked.filter(({ state }) => state === 'voting' || state === 'waiting'),
    past: asked.filter(({ state }) => state !== 'voting' && state !== 'waiting'),
  }
}
export type CharterPage = Awaited<ReturnType<typeof readCharter>>

const STANDING: Record<AmendmentView['state'], () => string> = {
  voting: m.charter_state_voting,
  waiting: m.charter_state_waiting,
  changed: m.charter_state_changed,
  declined: m.charter_state_declined,
  lapsed: m.charter_state_lapsed,
}

function askedLine({ plan, members }: PlanView, amendment: AmendmentView) {
  const { id, change, proposedBy, proposedAt, ballot, state, why, maySign, signUntil } = amendment
  const who = members.find((member) => member.id === proposedBy)?.name ?? m.log_former_member()
  const to = ballot ? `/plans/${plan.id}/ballots/${ballot}` : null
  return {
    ...{ id, state, why, maySign, who, to, signUntil, at: proposedAt },
    title: changeTitle(change, m),
    promises: change.kind === 'principles' ? change.to.map((principle) => principleTitle(principle, m)) : [],
    standing: STANDING[state](),
  }
}
export type AskedLine = ReturnType<typeof askedLine>

function settingLine({ rule: id, setting: name, now }: SettingView) {
  const rule = findRule(id)!
  const setting = rule.settings[name]!
  return {
    ...{ id, name, rule: settingTitle(id, name, m), protects: rule.protects(m) },
    now: neededWords(now, rule),
    usual: amountNeeded(setting.default, m),
    range: m.charter_range({ from: amountNeeded(least(setting), m), to: amountNeeded(most(setting), m) }),
    standing: standingOf(setting, now),
  }
}
export type SettingLine = ReturnType<typeof settingLine>

export const least = ({ tightens, loosest, tightest }: Setting): Measure => (tightens === 'up' ? loosest : tightest)
export const most = ({ tightens, loosest, tightest }: Setting): Measure => (tightens === 'up' ? tightest : loosest)

function standingOf(setting: Setting, now: Measure): string {
  const step = compareMeasures(now, setting.default)
  if (step === 0) return m.charter_is_usual()
  return step > 0 === (setting.tightens === 'up') ? m.charter_stricter_than_usual() : m.charter_looser_than_usual()
}
