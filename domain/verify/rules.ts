import { canonical, type Json } from '../log/canonical.ts'
import type { Entry } from '../log/entry.ts'
import { ruleTitle } from '../log/sentences-words.ts'
import { isFacilitation, type RefusedBody } from '../plan/entries.ts'
import type { PlanState } from '../plan/state.ts'
import { ALL_RULES } from '../rules/catalogue.ts'
import type { AnyRule, Check, Measure } from '../rules/rule.ts'
import type { Sentence, Words } from '../words/words.ts'
import { mayHaveActed } from './actors.ts'
import { judgeAgain, type Passage } from './gates.ts'
import { overrideProblem } from './overrides.ts'
import type { Findings } from './report.ts'
import { scheduleProblem } from './scheduling.ts'
import { timingProblem } from './timing.ts'

const RULES = new Map<string, AnyRule>(ALL_RULES.map((rule) => [rule.id, rule]))

/** Step 7, for one entry, with the state before it: who acted, what was judged, and what is said of refusals. */
export function checkRules(state: PlanState, entry: Entry, findings: Findings): void {
  const { seq, kind } = entry
  const fail: Fail = (code, sentence) => findings.failed('rules', code, sentence, seq)
  if (!mayHaveActed(state, entry)) fail('not-allowed', (words) => words.verify_acted_by_other({ seq, kind }))
  const override = entry.kind === 'override.requested' ? overrideProblem(state, entry) : null
  if (override) fail('override', override)
  const timing = timingProblem(state, entry)
  if (timing) fail('timing', timing)
  const counts = entry.kind === 'session.scheduled' ? scheduleProblem(state, entry) : null
  if (counts) fail('given-free', counts)
  if (isRefusal(entry)) checkRefusal(entry, fail)
  const passage = judgeAgain(state, entry)
  if (passage) checkPassage(passage, entry, findings)
}

type Fail = (code: string, sentence: Sentence) => void

function checkPassage({ recorded, judged, mayFail }: Passage, { seq, kind }: Entry, findings: Findings): void {
  const fail: Fail = (code, sentence) => findings.failed('rules', code, sentence, seq)
  const broken = judged.checks.filter(({ outcome, rule }) => outcome === 'failed' && !mayFail.includes(rule))
  for (const check of broken) {
    fail('broken', (words) =>
      words.verify_rule_broken({ seq, kind, rule: ruleTitle(check.rule, words), numbers: inNumbers(check, words) }),
    )
  }
  const different = firstDifference(recorded, judged.checks, { seq, kind })
  if (different) fail('differs', different)
  if (broken.length > 0 || different) return
  const private_ = judged.checks.filter(({ rule }) => RULES.get(rule)?.inputs === 'given')
  const again = judged.checks.length - private_.length
  const aside = judged.checks.filter(({ outcome }) => outcome === 'overridden')
  const titles = (checks: readonly Check[], words: Words) => checks.map(({ rule }) => ruleTitle(rule, words)).join('; ')
  if (again > 0) {
    const judgedWords: Sentence = (words) => words.verify_rules_judged({ seq, kind, n: again })
    const asideWords: Sentence[] =
      aside.length > 0 ? [(words) => words.verify_rules_set_aside({ rules: titles(aside, words) })] : []
    const both: Sentence = (words) => [judgedWords, ...asideWords].map((sentence) => sentence(words)).join(' ')
    findings.recomputed('rules', 'judged', both, seq)
  }
  if (private_.length > 0) {
    const onRecord: Sentence = (words) =>
      words.verify_rules_on_record({ seq, kind, n: private_.length, rules: titles(private_, words) })
    findings.recorded('rules', 'judged-on-record', onRecord, seq)
  }
}

/** How the record differs from what is judged. */
function firstDifference(
  recorded: readonly Check[],
  judged: readonly Check[],
  entry: { seq: number; kind: string },
): Sentence | null {
  const spelt = (check: Check | undefined) => (check ? canonical(check as unknown as Json) : '')
  for (let i = 0; i < Math.max(recorded.length, judged.length); i++) {
    const [then, now] = [recorded[i], judged[i]]
    if (spelt(then) === spelt(now)) continue
    if (!then) return (words) => words.verify_rule_left_out({ ...entry, rule: ruleTitle(now!.rule, words) })
    const rule = RULES.get(then.rule)
    if (!rule) return (words) => words.verify_rule_unknown({ ...entry, rule: then.rule })
    const named = (words: Words) => ({ ...entry, rule: rule.title(words) })
    if (rule.version !== then.version) {
      return (words) => words.verify_rule_of_other_version({ ...named(words), version: then.version })
    }
    if (now?.rule !== then.rule) return (words) => words.verify_rule_not_here(named(words))
    return (words) =>
      words.verify_rule_measured_otherwise({
        ...named(words),
        ...{ recorded: inNumbers(then, words), judged: inNumbers(now, words) },
      })
  }
  return null
}

const isRefusal = ({ kind }: Entry): boolean =>
  kind.endsWith('.refused') && isFacilitation(kind.slice(0, -'.refused'.length))

function checkRefusal({ body, seq, kind }: Entry, fail: Fail): void {
  for (const { rule } of (body as RefusedBody).refusals) {
    if (!RULES.has(rule)) fail('unknown-rule', (words) => words.verify_refusal_of_no_rule({ seq, kind, rule }))
  }
}

function inNumbers({ measured, threshold, outcome }: Check, words: Words): string {
  const number = ({ num, den }: Measure) => (den === 1 ? String(num) : words.verify_share({ num, den }))
  return words.verify_numbers({ measured: number(measured), threshold: number(threshold), outcome })
}
