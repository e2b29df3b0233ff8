import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { amountWords, countedWords, neededWords } from '#app/components/rules/measures.ts'
import { findRule } from '#domain/rules/catalogue.ts'
import { isSectionKey } from '#domain/text/sections.ts'
import type { Beginnings } from '#server/fairness/beginnings.ts'
import type { RuleNow } from '#server/fairness/next-steps.ts'
import * as m from '#words'

/** How the rules stand now: for a vote on one part, and for agreeing the plan. `about`: the part that is asked for. */
export async function readFairness(context: AppLoadContext, planId: string | undefined, about: string | null) {
  const view = await planFor(context, planId)
  const { plan, sections } = view
  const written = sections.filter((section) => !section.empty)
  const asked = written.find(({ key }) => key === about)
  const section = asked ?? written.find(({ state }) => state !== 'agreed' && state !== 'voting') ?? written[0]
  const votes = section && isSectionKey(section.key) ? await context.fairness.vote(plan.id, section.key) : []
  return {
    planId: plan.id,
    section: section ? { key: section.key, title: section.title } : null,
    parts: written.map(({ key, title }) => ({ key, title })),
    vote: votes.map(lineOf),
    agree: plan.agreed ? [] : (await context.fairness.agree(plan.id)).map(lineOf),
    beginnings: beginningLines(await context.fairness.beginnings(plan.id)),
    aside: view.overrides
      .filter(({ usedBy }) => usedBy !== null)
      .map(({ id, rule, reason, requestedAt, countersignedBy }) => ({
        ...{ id, reason, at: requestedAt, signed: countersignedBy !== null },
        title: findRule(rule)?.title(m) ?? rule,
      })),
  }
}
export type FairnessPage = Awaited<ReturnType<typeof readFairness>>

/** Each with the page where it stands, and what is to be done where it does not. */
const beginningLines = ({ commitment, timeline, resources, recruitment }: Beginnings) => [
  { page: 'commitment', title: m.commitment_title(), isThere: commitment, why: m.plan_start_commitment_missing() },
  { page: 'timeline', title: m.timeline_title(), isThere: timeline, why: m.plan_start_timeline_missing() },
  { page: 'resources', title: m.resources_title(), isThere: resources, why: m.plan_start_resources_missing() },
  { page: 'recruitment', title: m.recruitment_title(), isThere: recruitment, why: m.plan_start_recruitment_missing() },
]

const STANDS = { holds: m.plan_rule_holds, warns: m.plan_rule_warns, stops: m.plan_rule_stops } as const

function lineOf({ id, title, stands, measured, threshold, message, mend }: RuleNow) {
  const needed = neededWords(threshold, findRule(id))
  return {
    ...{ id, title, stands, message, mend: message ? mend : null, tag: STANDS[stands]() },
    counted: measured
      ? m.plan_rule_counted({ what: countedWords(measured.unit), amount: amountWords(measured), needed })
      : null,
  }
}
export type FairnessLine = ReturnType<typeof lineOf>
