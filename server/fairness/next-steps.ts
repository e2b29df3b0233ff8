import type { Reader } from '#db/client.ts'
import { methodOfGroup } from '#domain/ballots/method-of-group.ts'
import { timeToVoteIn } from '#domain/ballots/time-rules.ts'
import { judgeGate } from '#domain/gates.ts'
import type { Instant, PlanId } from '#domain/ids.ts'
import { agreementOf } from '#domain/plan/agreement.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { ALL_RULES } from '#domain/rules/catalogue.ts'
import type { AnyRule, Judgement, Measure } from '#domain/rules/rule.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { later } from '#domain/time.ts'
import type { Words } from '#domain/words/words.ts'
import { openFacts } from '../ballots/opening.ts'
import { agreeFacts } from '../commands/plan.ts'
import type { Deps } from '../deps.ts'

/**
 * A rule, as it would judge a step if somebody took it now. `measured` is null where it rests on what people said in
 * private: then only whether it holds is told.
 */
export type RuleNow = {
  id: string
  title: string
  lpf: string | null
  stands: 'holds' | 'warns' | 'stops'
  measured: Measure | null
  threshold: Measure
  /** What is missing, and who can mend it; null where it holds. */
  message: string | null
  mend: string
}

type Asked = { deps: Deps; db: Reader; planId: PlanId; state: PlanState; at: Instant; words: Words }

/** What would hold, warn or stop if this part were put to a vote now, in the way in which the group usually decides. */
export async function voteNow({ deps, db, planId, state, at, words }: Asked, section: SectionKey): Promise<RuleNow[]> {
  const subject = { kind: 'section' as const, section }
  const facts = await openFacts({ trx: db, deps, planId, state, at }, { subject })
  const { texts, text, acronyms, ...given } = facts
  const judged = judgeGate({
    ...{ state, at, gate: 'ballot.open', hints: { acronyms } },
    given: { ...given, empty: texts.filter(({ empty }) => empty).length, undefinedAcronyms: acronyms.length },
    subject: {
      ...{ kind: 'deciding', subject, sections: [section], correction: false, closesWhenAll: false },
      ...{ sidesCompared: false, text: text ?? texts[0]!.digest },
      ...methodOfGroup(state),
      closesAt: later(at, timeToVoteIn(state)),
    },
  })
  return linesOf(judged, words)
}

/** The same for agreeing the plan. */
export async function agreeNow({ deps, db, planId, state, at, words }: Asked): Promise<RuleNow[]> {
  const { given } = await agreeFacts({ trx: db, deps, planId, state })
  const subject = agreementOf(state, new Set(given.sections))
  return linesOf(judgeGate({ state, at, gate: 'plan.agree', subject, given }), words)
}

const RULES = new Map<string, AnyRule>(ALL_RULES.map((rule) => [rule.id, rule]))

/** What stops comes first, then what warns. */
function linesOf({ checks, refusals }: Judgement, words: Words): RuleNow[] {
  const lines = checks.map(({ rule: id, measured, threshold }): RuleNow => {
    const rule = RULES.get(id)!
    const refusal = refusals.find(({ ruleId }) => ruleId === id)
    return {
      ...{ id, title: rule.title(words), lpf: rule.lpf ?? null, threshold, mend: rule.mend(words) },
      stands: refusal ? (refusal.severity === 'block' ? 'stops' : 'warns') : 'holds',
      measured: rule.inputs === 'log' ? measured : null,
      message: refusal ? refusal.message(words) : null,
    }
  })
  const order = { stops: 0, warns: 1, holds: 2 }
  return lines.toSorted((a, b) => order[a.stands] - order[b.stands])
}
