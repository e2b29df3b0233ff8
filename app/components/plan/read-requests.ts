import { findRule } from '#domain/rules/catalogue.ts'
import { stepWords } from '#domain/rules/rule-words.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

/**
 * Requests for a second signature that still wait, in words: no browser needs the whole catalogue of rules for it.
 * `answers`: how to say yes and no, for those who may.
 */
export const requestsOf = ({ overrides, now }: PlanView) =>
  overrides
    .filter((override) => override.state === 'asked' && override.until > now)
    .map(({ id, gate, rule: ruleId, requestedBy, reason, until, maySign }) => {
      const rule = findRule(ruleId, gate)
      return {
        ...{ id, reason, until, rule: `/rules#${ruleId}` },
        ...{ title: rule?.title(m) ?? ruleId, protects: rule?.protects(m) ?? '', about: m.common_about_this_rule() },
        ...{ who: requestedBy ?? m.plan_asked_the_guide(), asks: m.plan_asked_by({ step: stepWords(gate, m) }) },
        ...{ removed: reason ? null : m.plan_asked_removed(), untilWords: m.plan_asked_until() },
        words: maySign ? m.plan_asked_you() : m.plan_asked_others(),
        answers: maySign ? { yes: m.plan_asked_yes(), no: m.plan_asked_no() } : null,
      }
    })
export type Request = ReturnType<typeof requestsOf>[number]
