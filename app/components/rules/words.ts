import type { Gate, OverrideKind, Severity } from '#domain/rules/rule.ts'
import * as m from '#words'

/** When a rule is asked, as a heading: "Before a vote opens". */
export const GATE_WORDS: Record<Gate, () => string> = {
  'ballot.open': m.rules_page_gate_ballot_open,
  'ballot.cast': m.rules_page_gate_ballot_cast,
  'ballot.close': m.rules_page_gate_ballot_close,
  'ballot.result': m.rules_page_gate_ballot_result,
  'ballot.cancel': m.rules_page_gate_ballot_cancel,
  'section.thaw': m.rules_page_gate_section_thaw,
  'member.reissue': m.rules_page_gate_member_reissue,
  'plan.agree': m.rules_page_gate_plan_agree,
  'export.make': m.rules_page_gate_export_make,
}

export const SEVERITY_WORDS: Record<Severity, () => string> = {
  block: m.rules_page_does_block,
  warn: m.rules_page_does_warn,
  nudge: m.rules_page_does_nudge,
}

export const OVERRIDE_WORDS: Record<OverrideKind, () => string> = {
  none: m.rules_page_override_none,
  twoKeys: m.rules_page_override_two_keys,
  acknowledge: m.rules_page_override_acknowledge,
  self: m.rules_page_override_self,
}
