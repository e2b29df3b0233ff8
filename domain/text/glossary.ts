import type { Words } from '../words/words.ts'

/** A word of the field, the other forms it is met in, and what it means in plain words (domain terms, LPF-24). */
export type Term = { id: string; word: string; forms: readonly string[]; means: string }

const term = (id: string, word: string, forms: string, means: string): Term => ({
  ...{ id, word, means },
  forms: [word, ...forms.split('|').filter((form) => form !== '')],
})

/** The whole word list in one language, in no particular order. */
export const glossary = (words: Words): readonly Term[] => [
  term(
    'access_need',
    words.glossary_access_need_word(),
    words.glossary_access_need_forms(),
    words.glossary_access_need_means(),
  ),
  term('action', words.glossary_action_word(), words.glossary_action_forms(), words.glossary_action_means()),
  term('agree', words.glossary_agree_word(), words.glossary_agree_forms(), words.glossary_agree_means()),
  term('asset', words.glossary_asset_word(), words.glossary_asset_forms(), words.glossary_asset_means()),
  term('audit', words.glossary_audit_word(), words.glossary_audit_forms(), words.glossary_audit_means()),
  term('baseline', words.glossary_baseline_word(), words.glossary_baseline_forms(), words.glossary_baseline_means()),
  term('budget', words.glossary_budget_word(), words.glossary_budget_forms(), words.glossary_budget_means()),
  term('citizen', words.glossary_citizen_word(), words.glossary_citizen_forms(), words.glossary_citizen_means()),
  term('co_chair', words.glossary_co_chair_word(), words.glossary_co_chair_forms(), words.glossary_co_chair_means()),
  term(
    'commission',
    words.glossary_commission_word(),
    words.glossary_commission_forms(),
    words.glossary_commission_means(),
  ),
  term('consent', words.glossary_consent_word(), words.glossary_consent_forms(), words.glossary_consent_means()),
  term(
    'coproduction',
    words.glossary_coproduction_word(),
    words.glossary_coproduction_forms(),
    words.glossary_coproduction_means(),
  ),
  term(
    'correction',
    words.glossary_correction_word(),
    words.glossary_correction_forms(),
    words.glossary_correction_means(),
  ),
  term(
    'countersign',
    words.glossary_countersign_word(),
    words.glossary_countersign_forms(),
    words.glossary_countersign_means(),
  ),
  term(
    'decision_holder',
    words.glossary_decision_holder_word(),
    words.glossary_decision_holder_forms(),
    words.glossary_decision_holder_means(),
  ),
  term('dissent', words.glossary_dissent_word(), words.glossary_dissent_forms(), words.glossary_dissent_means()),
  term('draft', words.glossary_draft_word(), words.glossary_draft_forms(), words.glossary_draft_means()),
  term(
    'easy_read',
    words.glossary_easy_read_word(),
    words.glossary_easy_read_forms(),
    words.glossary_easy_read_means(),
  ),
  term('elector', words.glossary_elector_word(), words.glossary_elector_forms(), words.glossary_elector_means()),
  term('evidence', words.glossary_evidence_word(), words.glossary_evidence_forms(), words.glossary_evidence_means()),
  term(
    'facilitator',
    words.glossary_facilitator_word(),
    words.glossary_facilitator_forms(),
    words.glossary_facilitator_means(),
  ),
  term(
    'fairness_rule',
    words.glossary_fairness_rule_word(),
    words.glossary_fairness_rule_forms(),
    words.glossary_fairness_rule_means(),
  ),
  term(
    'fingerprint',
    words.glossary_fingerprint_word(),
    words.glossary_fingerprint_forms(),
    words.glossary_fingerprint_means(),
  ),
  term('freeze', words.glossary_freeze_word(), words.glossary_freeze_forms(), words.glossary_freeze_means()),
  term('gradient', words.glossary_gradient_word(), words.glossary_gradient_forms(), words.glossary_gradient_means()),
  term('in_kind', words.glossary_in_kind_word(), words.glossary_in_kind_forms(), words.glossary_in_kind_means()),
  term('interest', words.glossary_interest_word(), words.glossary_interest_forms(), words.glossary_interest_means()),
  term('lever', words.glossary_lever_word(), words.glossary_lever_forms(), words.glossary_lever_means()),
  term('limit', words.glossary_limit_word(), words.glossary_limit_forms(), words.glossary_limit_means()),
  term(
    'lived_experience',
    words.glossary_lived_experience_word(),
    words.glossary_lived_experience_forms(),
    words.glossary_lived_experience_means(),
  ),
  term('measure', words.glossary_measure_word(), words.glossary_measure_forms(), words.glossary_measure_means()),
  term('need', words.glossary_need_word(), words.glossary_need_forms(), words.glossary_need_means()),
  term(
    'objection',
    words.glossary_objection_word(),
    words.glossary_objection_forms(),
    words.glossary_objection_means(),
  ),
  term('option', words.glossary_option_word(), words.glossary_option_forms(), words.glossary_option_means()),
  term('outcome', words.glossary_outcome_word(), words.glossary_outcome_forms(), words.glossary_outcome_means()),
  term('override', words.glossary_override_word(), words.glossary_override_forms(), words.glossary_override_means()),
  term('pilot', words.glossary_pilot_word(), words.glossary_pilot_forms(), words.glossary_pilot_means()),
  term('pooled', words.glossary_pooled_word(), words.glossary_pooled_forms(), words.glossary_pooled_means()),
  term(
    'professional',
    words.glossary_professional_word(),
    words.glossary_professional_forms(),
    words.glossary_professional_means(),
  ),
  term('quorum', words.glossary_quorum_word(), words.glossary_quorum_forms(), words.glossary_quorum_means()),
  term('receipt', words.glossary_receipt_word(), words.glossary_receipt_forms(), words.glossary_receipt_means()),
  term('record', words.glossary_record_word(), words.glossary_record_forms(), words.glossary_record_means()),
  term('referral', words.glossary_referral_word(), words.glossary_referral_forms(), words.glossary_referral_means()),
  term('rehab', words.glossary_rehab_word(), words.glossary_rehab_forms(), words.glossary_rehab_means()),
  term('risk', words.glossary_risk_word(), words.glossary_risk_forms(), words.glossary_risk_means()),
  term('role', words.glossary_role_word(), words.glossary_role_forms(), words.glossary_role_means()),
  term('scope', words.glossary_scope_word(), words.glossary_scope_forms(), words.glossary_scope_means()),
  term('session', words.glossary_session_word(), words.glossary_session_forms(), words.glossary_session_means()),
  term(
    'social_value',
    words.glossary_social_value_word(),
    words.glossary_social_value_forms(),
    words.glossary_social_value_means(),
  ),
  term('suppress', words.glossary_suppress_word(), words.glossary_suppress_forms(), words.glossary_suppress_means()),
  term('target', words.glossary_target_word(), words.glossary_target_forms(), words.glossary_target_means()),
  term(
    'threshold',
    words.glossary_threshold_word(),
    words.glossary_threshold_forms(),
    words.glossary_threshold_means(),
  ),
  term(
    'time_credit',
    words.glossary_time_credit_word(),
    words.glossary_time_credit_forms(),
    words.glossary_time_credit_means(),
  ),
  term(
    'touchpoint',
    words.glossary_touchpoint_word(),
    words.glossary_touchpoint_forms(),
    words.glossary_touchpoint_means(),
  ),
  term('turnout', words.glossary_turnout_word(), words.glossary_turnout_forms(), words.glossary_turnout_means()),
]

/** A word of the list where it stands in a text. */
export type TermUse = { term: Term; from: number; to: number }

/**
 * Finds the terms in a text, from its start to its end. Whole words only, in capitals or not; a longer term hides a
 * shorter one inside it ("access need" is not also "need").
 */
export function termFinder(terms: readonly Term[]): (text: string) => TermUse[] {
  const byForm = new Map(terms.flatMap((known) => known.forms.map((form) => [plain(form), known] as const)))
  if (byForm.size === 0) return () => []
  // An accent can be a letter of its own: then the place in the text counts it, too.
  const written = [...new Set([...byForm.keys()].flatMap((form) => [form, form.normalize('NFD')]))]
  const longestFirst = written.sort((a, b) => b.length - a.length)
  const forms = longestFirst.map((form) => form.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const anywhere = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${forms})(?![\\p{L}\\p{M}\\p{N}])`, 'giu')
  return (text) =>
    [...text.matchAll(anywhere)].flatMap(({ 0: form, index }) => {
      const term = byForm.get(plain(form))
      // Without regard to capitals, an old long s is an s, and is in no form.
      return term ? [{ term, from: index, to: index + form.length }] : []
    })
}

const plain = (form: string): string => form.normalize('NFC').toLowerCase()

/** Which terms a text uses, in the order of their first use. `texts` are blocks as `blocks()` gives them. */
export function termsIn(texts: readonly string[], terms: readonly Term[]): Term[] {
  const find = termFinder(terms)
  return [...new Set(texts.flatMap((text) => find(text).map(({ term }) => term)))]
}
