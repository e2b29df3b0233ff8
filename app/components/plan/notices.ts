import type { NoticeKind } from '#app/components/ui/notice.tsx'
import { findRule } from '#domain/rules/catalogue.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

/** Something that everybody should know. `digest` is for those who check. */
export type PlanNotice = {
  kind: NoticeKind
  title: string
  words: string
  at: string | null
  rules: { to: string; title: string }[]
  checking: { label: string; words: string; digest: string } | null
}

/** What stands out on the page of the plan: that it is agreed, or what the group has to talk about. */
export function noticesOf({ plan, sections }: Pick<PlanView, 'plan' | 'sections'>): PlanNotice[] {
  const { agreed, citizensShortSince, rulesInQuestion } = plan
  const usual = { kind: 'careful' as const, at: null, rules: [], checking: null }
  const checking = agreed && { label: m.plan_checking(), words: m.plan_agreed_fingerprint(), digest: agreed.text }
  return [
    ...(agreed
      ? [
          {
            ...{ ...usual, kind: 'good' as const, title: m.plan_agreed_title(), at: agreed.at, checking },
            // Agreeing makes every part an agreed one; whatever is not was opened again.
            words: sections.every(({ state }) => state === 'agreed') ? m.plan_agreed_words() : m.plan_agreed_reopened(),
          },
        ]
      : []),
    ...(citizensShortSince
      ? [{ ...usual, title: m.plan_citizens_short_title(), words: m.plan_citizens_short(), at: citizensShortSince }]
      : []),
    ...(rulesInQuestion.length > 0
      ? [
          {
            ...{ ...usual, title: m.plan_rules_talk_title(), words: m.plan_rules_talk() },
            rules: rulesInQuestion.map((id) => ({ to: `/rules#${id}`, title: findRule(id)?.title(m) ?? id })),
          },
        ]
      : []),
  ]
}
