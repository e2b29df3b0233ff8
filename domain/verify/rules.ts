import { canonical, type Json } from '../log/canonical.ts'
import type { Entry } from '../log/entry.ts'
import { isFacilitation, type RefusedBody } from '../plan/entries.ts'
import type { PlanState } from '../plan/state.ts'
import { ALL_RULES } from '../rules/catalogue.ts'
import type { AnyRule, Check, Measure } from '../rules/rule.ts'
import { mayHaveActed } from './actors.ts'
import { judgeAgain, type Passage } from './gates.ts'
import { overrideProblem } from './overrides.ts'
import { counted, type Findings } from './report.ts'
import { timingProblem } from './timing.ts'

const RULES = new Map<string, AnyRule>(ALL_RULES.map((rule) => [rule.id, rule]))

/** Step 7, for one entry, with the state before it: who acted, what was judged, and what is said of refusals. */
export function checkRules(state: PlanState, entry: Entry, findings: Findings): void {
  const fail = (code: string, sentence: string) => findings.failed('rules', code, sentence, entry.seq)
  const name = `Entry ${entry.seq} (${entry.kind})`
  if (!mayHaveActed(state, entry)) fail('not-allowed', `${name} is by somebody who may not do this.`)
  if (entry.kind === 'override.requested') {
    const problem = overrideProblem(state, entry)
    if (problem) fail('override', `${name} ${problem}.`)
  }
  const timing = timingProblem(state, entry)
  if (timing) fail('timing', `${name} ${timing}.`)
  if (isRefusal(entry)) checkRefusal(entry.body as RefusedBody, name, fail)
  const passage = judgeAgain(state, entry)
  if (passage) checkPassage(passage, name, entry.seq, findings)
}

type Fail = (code: string, sentence: string) => void

function checkPassage({ recorded, judged, mayFail }: Passage, name: string, seq: number, findings: Findings): void {
  const fail: Fail = (code, sentence) => findings.failed('rules', code, sentence, seq)
  const broken = judged.checks.filter(({ outcome, rule }) => outcome === 'failed' && !mayFail.includes(rule))
  for (const check of broken) {
    fail('broken', `${name} went on although the rule “${titleOf(check.rule)}” says no: ${inNumbers(check)}.`)
  }
  const different = firstDifference(recorded, judged.checks)
  if (different) fail('differs', `${name} ${different}.`)
  if (broken.length > 0 || different) return
  const private_ = judged.checks.filter(({ rule }) => RULES.get(rule)?.inputs === 'given')
  const again = judged.checks.length - private_.length
  const aside = judged.checks.filter(({ outcome }) => outcome === 'overridden').map(({ rule }) => titleOf(rule))
  const but = aside.length > 0 ? ` Set aside with a reason: ${aside.join('; ')}.` : ''
  if (again > 0) {
    findings.recomputed('rules', 'judged', `${name}: ${counted(again, 'rule')} judged again from the log.${but}`, seq)
  }
  if (private_.length > 0) {
    const titles = private_.map(({ rule }) => titleOf(rule)).join('; ')
    const words = `${counted(private_.length, 'rule')} judged again on numbers that were written down, because what they count is private or outside the log (${titles}).`
    findings.recorded('rules', 'judged-on-record', `${name}: ${words}`, seq)
  }
}

/** How the record differs from what is judged, as the end of a sentence. */
function firstDifference(recorded: readonly Check[], judged: readonly Check[]): string | null {
  const spelt = (check: Check | undefined) => (check ? canonical(check as unknown as Json) : '')
  for (let i = 0; i < Math.max(recorded.length, judged.length); i++) {
    const [then, now] = [recorded[i], judged[i]]
    if (spelt(then) === spelt(now)) continue
    if (!then) return `leaves out the rule “${titleOf(now!.rule)}”, which was to be judged here`
    const rule = RULES.get(then.rule)
    if (!rule) return `names the rule “${then.rule}”, which this program does not know; a newer one may`
    if (rule.version !== then.version) {
      return `was judged by version ${then.version} of the rule “${rule.title}”, which this program does not know`
    }
    if (!now || now.rule !== then.rule) return `records the rule “${rule.title}”, which does not apply here`
    return `records the rule “${rule.title}” with ${inNumbers(then)}, but the log gives ${inNumbers(now)}`
  }
  return null
}

const isRefusal = ({ kind }: Entry): boolean =>
  kind.endsWith('.refused') && isFacilitation(kind.slice(0, -'.refused'.length))

function checkRefusal({ refusals }: RefusedBody, name: string, fail: Fail): void {
  for (const { rule } of refusals) {
    if (!RULES.has(rule)) fail('unknown-rule', `${name} names the rule “${rule}”, which does not exist.`)
  }
}

const titleOf = (rule: string): string => RULES.get(rule)?.title ?? rule

const inNumbers = ({ measured, threshold, outcome }: Check): string =>
  `${number(measured)} ${measured.unit}, where ${number(threshold)} is asked for (${outcome})`
const number = ({ num, den }: Measure): string => (den === 1 ? String(num) : `${num} of ${den}`)
