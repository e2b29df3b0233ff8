import { keyOf } from '../words/key.ts'
import type { Words } from '../words/words.ts'
import type { Gate, OverrideKind, Severity } from './rule.ts'

/** When the rules of a gate are asked, as a heading: "When something is put to a vote". */
export const gateTitle = (gate: Gate, words: Words): string => words[`rules_gate_${keyOf(gate)}`]()

/** What somebody was about to do when a rule stands before it: "putting something to a vote". */
export const stepWords = (gate: Gate, words: Words): string => words[`rules_step_${keyOf(gate)}`]()

/** What happens if a rule does not hold. */
export const severityWords = (severity: Severity, words: Words): string => words[`rules_severity_${severity}`]()

/** Who can set a rule aside. */
export const overrideWords = (override: OverrideKind, words: Words): string =>
  words[`rules_override_${override === 'twoKeys' ? 'two_keys' : override}`]()
