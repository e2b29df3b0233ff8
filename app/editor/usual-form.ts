import type { RecordType } from '#domain/text/record-fields.ts'
import type { SectionKey } from '#domain/text/sections.ts'

/** The form that most of a section is made of. */
export const USUAL_FORM: Partial<Record<SectionKey, RecordType>> = {
  why: 'need',
  assets: 'asset',
  outcomes: 'outcome',
  options: 'option',
  actions: 'action',
  money: 'budget_line',
  fairness: 'risk',
}
