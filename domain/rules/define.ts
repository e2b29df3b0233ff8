import type { Sentence, Words } from '../words/words.ts'
import { atLeast, atMost, count, type Facts, type Measure, type Rule, type Setting, type Settings } from './rule.ts'

/** A rule's words stand in the message files under its name: `rules_NAME_title`, `_protects` and `_mend`. */
type Name = { [Key in keyof Words]: Key extends `rules_${infer Name}_protects` ? Name : never }[keyof Words]
type Told = 'title' | 'protects' | 'mend'

type Common<S, G> = Omit<Rule<S, G>, 'settings' | 'threshold' | 'holds' | 'version' | 'refusal' | Told> & {
  name: Name
  version?: number
  refusal: (value: Measure, facts: Parameters<Rule<S, G>['measure']>[0], threshold: Measure) => Sentence
}

type Limits = Pick<Setting, 'loosest' | 'tightest'>

/** A rule whose measure must reach a number ("at least half"); equal passes. */
export function atLeastRule<S, G>(rule: Common<S, G> & { least: Measure } & Limits): Rule<S, G> {
  const { least, loosest, tightest } = rule
  return withSetting(rule, 'least', { default: least, tightens: 'up', loosest, tightest }, atLeast)
}

/** A rule whose measure must stay at or below a number ("at most three"); equal passes. */
export function atMostRule<S, G>(rule: Common<S, G> & { most: Measure } & Limits): Rule<S, G> {
  const { most, loosest, tightest } = rule
  return withSetting(rule, 'most', { default: most, tightens: 'down', loosest, tightest }, atMost)
}

/** A rule about things of which there may be none at all ("no open questions"). Nothing to set. */
export function noneRule<S, G>(rule: Common<S, G> & { unit: string }): Rule<S, G> {
  const none = count(0, rule.unit)
  return {
    ...strip(rule),
    settings: {},
    threshold: () => none,
    holds: (value) => value.num === 0,
    refusal: (value, facts) => rule.refusal(value, facts, none),
  }
}

/** Several numbers that a thing must stay at or below, each a setting of its own; null where it cannot be measured. */
type LimitsOf<S, G> = Record<string, { of: (facts: Facts<S, G>) => Measure | null; most: Measure } & Limits>

/**
 * A rule of several limits that belong together, so that people are told once. It measures how many are passed; where
 * none can be measured, it has nothing to say.
 */
export function limitsRule<S, G>(
  rule: Omit<Common<S, G>, 'measure'> & { limits: LimitsOf<S, G>; unit: string },
): Rule<S, G> {
  const { limits, unit, name } = rule
  const none = count(0, unit)
  const settings = Object.fromEntries(
    Object.entries(limits).map(([key, { most, loosest, tightest }]): [string, Setting] => [
      key,
      { title: settingTitle(name, key), default: most, tightens: 'down', loosest, tightest },
    ]),
  )
  const measure: Rule<S, G>['measure'] = (facts, chosen) => {
    const values = Object.entries(limits).map(([key, { of, most }]) => ({
      value: of(facts),
      limit: chosen[key] ?? most,
    }))
    if (values.every(({ value }) => value === null)) return null
    return count(values.filter(({ value, limit }) => value !== null && !atMost(value, limit)).length, unit)
  }
  return {
    ...strip({ ...rule, measure }),
    ...{ settings, threshold: () => none, holds: (value) => value.num === 0 },
    refusal: (value, facts) => rule.refusal(value, facts, none),
  }
}

const settingTitle = (name: Name, key: string) => (words: Words) =>
  (words as unknown as Record<string, () => string>)[`rules_${name}_setting_${key}`]?.() ?? key

function withSetting<S, G>(
  rule: Common<S, G>,
  name: string,
  setting: Setting,
  holds: (value: Measure, threshold: Measure) => boolean,
): Rule<S, G> {
  const of = (settings: Settings) => settings[name] ?? setting.default
  return {
    ...strip(rule),
    settings: { [name]: setting },
    threshold: of,
    holds: (value, settings) => holds(value, of(settings)),
    refusal: (value, facts, settings) => rule.refusal(value, facts, of(settings)),
  }
}

/** The fields of a Rule alone, so that catalogue and docs show nothing else. */
function strip<S, G>({
  id,
  lpf,
  name,
  version = 1,
  since,
  source,
  gate,
  severity,
  override,
  inputs,
  measure,
}: Common<S, G>) {
  const words = {
    title: (words: Words) => words[`rules_${name}_title`](),
    protects: (words: Words) => words[`rules_${name}_protects`](),
    mend: (words: Words) => words[`rules_${name}_mend`](),
  }
  return {
    id,
    ...(lpf ? { lpf } : {}),
    version,
    ...(since ? { since } : {}),
    ...words,
    source,
    gate,
    severity,
    override,
    inputs,
    measure,
  }
}
