import type { AnyRule, Gate, Measure, OverrideKind, Severity } from '#domain/rules/rule.ts'
import { settingsOf } from '#domain/rules/rule.ts'

/** When a rule is asked, as a heading: "When something is put to a vote". */
export const GATE_WORDS: Record<Gate, string> = {
  'ballot.open': 'When something is put to a vote',
  'ballot.cast': 'When somebody votes',
  'ballot.close': 'When a vote is closed',
  'ballot.result': 'When somebody looks at a result',
  'ballot.cancel': 'When a vote is called off',
  'section.thaw': 'When a part is opened for writing again',
  'member.reissue': 'When somebody gets a new link',
  'plan.agree': 'When the plan is agreed',
  'export.make': 'When a file is made',
}

export const SEVERITY_WORDS: Record<Severity, string> = {
  block: 'It stops the step.',
  warn: 'It warns, and the step waits until somebody says why it goes on.',
  nudge: 'It reminds.',
}

export const OVERRIDE_WORDS: Record<OverrideKind, string> = {
  none: 'Nobody can set it aside.',
  twoKeys: 'The guide, with a written reason, together with a citizen who signs it too. Once.',
  acknowledge: 'The guide, with a written reason that everybody can read. Once.',
  self: 'Only the person whom it protects.',
}

/** What must be reached, in words: "At least 1 in 2: citizens of voting members". */
export function thresholdWords(rule: AnyRule): string {
  const measure = rule.threshold(settingsOf(rule, {}))
  if (measure.num === 0) return `No ${measure.unit}`
  const most = Object.values(rule.settings).some((setting) => setting.tightens === 'down')
  return `${most ? 'At most' : 'At least'} ${amount(measure)}`
}

function amount({ num, den, unit }: Measure): string {
  if (den !== 1) return `${num} in ${den}: ${unit}`
  if (unit === 'minutes to vote' && num >= 1440) return `${num / 1440} days to vote`
  return unit.startsWith('hours') && num % 24 === 0
    ? `${num / 24} days ${unit.slice('hours '.length)}`
    : `${num} ${unit}`
}
