import type { Instant, OverrideId } from '../ids.ts'
import type { Override } from '../overrides/state.ts'
import type { PlanState } from '../plan/state.ts'
import type { Sentence } from '../words/words.ts'

/** A fraction of safe integers: the log holds no floats. `unit` says what is counted. */
export type Measure = { num: number; den: number; unit: string }

/** Which step a rule stands before. */
export type Gate =
  | 'ballot.open'
  | 'ballot.cast'
  | 'ballot.close'
  | 'ballot.cancel'
  | 'ballot.result'
  | 'session.schedule'
  | 'section.thaw'
  | 'session.open'
  | 'session.close'
  | 'step.start'
  | 'groups.make'
  | 'groups.move'
  | 'turn.grant'
  | 'turn.end'
  | 'conduct.pause'
  | 'conduct.review'
  | 'member.reissue'
  | 'plan.agree'
  | 'export.make'

/** `none`: never. `twoKeys`: reason and a citizen's countersign. `self`: the person concerned. `acknowledge`: reason only. */
export type OverrideKind = 'none' | 'twoKeys' | 'self' | 'acknowledge'
export type Severity = 'block' | 'warn' | 'nudge'

/**
 * A number that a group may change. `tightens` is the direction in which an ordinary ballot may move it; however many
 * want it, it is never looser than `loosest`, nor so tight (`tightest`) that nobody could take the step any more.
 */
export type Setting = {
  /** What the number is about, where a rule has several. */
  title?: Sentence
  default: Measure
  tightens: 'up' | 'down'
  loosest: Measure
  tightest: Measure
}

/**
 * What a rule looks at. `state` is the folded log before the step, `subject` what is asked for, `given` what the log
 * doesn't hold (whole numbers only: they are recorded in the gate's entry, so that the verifier can judge again).
 * `hints` are words for the person alone; they are never recorded.
 */
export type Facts<Subject = unknown, Given = unknown> = {
  state: PlanState
  at: Instant
  subject: Subject
  given: Given
  hints?: Record<string, string[]>
  /** Settings that held when the matter began, where they bind it to its end (a vote); else those of now. */
  settings?: PlanState['settings']
}

export type Rule<Subject = never, Given = never> = {
  /** Stable and public: shown to people, written to the log, greppable. Never renamed once in use. */
  id: string
  /** The number in the field's catalogue (`LPF-37`), where it has one. */
  lpf?: string
  /** A version once used is never removed: old logs are judged by it. */
  version: number
  /** The edition of the catalogue that brought it; 1 where none is given. */
  since?: number
  title: Sentence
  /** Whom the rule protects and from what; its line in docs/rules.md. */
  protects: Sentence
  /** Who can put right what the rule found. */
  mend: Sentence
  /** Where it comes from: a citation, which is not translated. */
  source: string
  gate: Gate
  severity: Severity
  override: OverrideKind
  settings: Record<string, Setting>
  /** `log`: a verifier can compute the measure again; `given`: it rests on numbers recorded in the entry. */
  inputs: 'log' | 'given'
  /** Null where the rule has nothing to say about this step (then it isn't recorded either). */
  measure: (facts: Facts<Subject, Given>, settings: Settings) => Measure | null
  threshold: (settings: Settings) => Measure
  holds: (value: Measure, settings: Settings) => boolean
  /** What the person who was stopped reads: what is missing, who can mend it, and by when. */
  refusal: (value: Measure, facts: Facts<Subject, Given>, settings: Settings) => Sentence
}
export type AnyRule = Rule<never, never>
export type Settings = Record<string, Measure>

/** One rule that stands in the way. The door says `message` in the language of whoever asked; the log never holds it. */
export type Refusal = {
  ruleId: string
  lpf?: string
  version: number
  gate: Gate
  severity: Severity
  message: Sentence
  measured: Measure
  threshold: Measure
  override: OverrideKind
}

/** What a gate's entry records of one rule. */
export type Check = {
  rule: string
  version: number
  measured: Measure
  threshold: Measure
  outcome: 'held' | 'overridden' | 'failed'
  override?: OverrideId
}
export type Judgement = { checks: Check[]; refusals: Refusal[] }

export const count = (num: number, unit: string): Measure => ({ num, den: 1, unit })
export const share = (num: number, den: number, unit: string): Measure => ({ num, den, unit })

/** a ≥ b by cross-multiplication; a share of nothing (den 0) is never enough. */
export function atLeast(a: Measure, b: Measure): boolean {
  return a.den > 0 && BigInt(a.num) * BigInt(b.den) >= BigInt(b.num) * BigInt(a.den)
}
export function atMost(a: Measure, b: Measure): boolean {
  return a.den > 0 && BigInt(a.num) * BigInt(b.den) <= BigInt(b.num) * BigInt(a.den)
}
/** Below zero if a is less than b, 0 if they are equal. Of the same unit; neither is a share of nothing. */
export function compareMeasures(a: Measure, b: Measure): number {
  const difference = BigInt(a.num) * BigInt(b.den) - BigInt(b.num) * BigInt(a.den)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
export const isNone = (value: Measure): boolean => value.num === 0

/** The settings in force: the group's own where it chose some, else the defaults. */
export function settingsOf(rule: Pick<AnyRule, 'id' | 'settings'>, chosen: Record<string, Settings>): Settings {
  const defaults = Object.fromEntries(Object.entries(rule.settings).map(([name, setting]) => [name, setting.default]))
  return { ...defaults, ...chosen[rule.id] }
}

/**
 * Judges a step by the given rules, in the order they are declared. All rules that stand in the way are listed, not
 * only the first; one that has a granted override on record lets the step pass and names it.
 */
export function judge<S, G>(
  rules: readonly Rule<S, G>[],
  facts: Facts<S, G>,
  overrideFor: (rule: Rule<S, G>) => Override | undefined,
): Judgement {
  const checks: Check[] = []
  const refusals: Refusal[] = []
  for (const rule of rules) {
    if ((rule.since ?? 1) > facts.state.edition) continue
    const settings = settingsOf(rule as unknown as AnyRule, facts.settings ?? facts.state.settings)
    const measured = rule.measure(facts, settings)
    if (!measured) continue
    const threshold = rule.threshold(settings)
    const check = { rule: rule.id, version: rule.version, measured, threshold }
    if (rule.holds(measured, settings)) {
      checks.push({ ...check, outcome: 'held' })
      continue
    }
    const override = overrideFor(rule)
    if (override) {
      checks.push({ ...check, outcome: 'overridden', override: override.id })
      continue
    }
    checks.push({ ...check, outcome: 'failed' })
    // A nudge is for the group to see how it does; it stops nobody.
    if (rule.severity === 'nudge') continue
    const { id, lpf, version, gate, severity } = rule
    const message = rule.refusal(measured, facts, settings)
    refusals.push({
      ruleId: id,
      ...(lpf ? { lpf } : {}),
      version,
      gate,
      severity,
      message,
      measured,
      threshold,
      override: rule.override,
    })
  }
  return { checks, refusals }
}
