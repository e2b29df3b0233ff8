import type { Words } from '../words/words.ts'
import type { BudgetKind, Lead } from './state.ts'

export const kindWords = (kind: BudgetKind, words: Words): string => words[`resources_kind_${kind}`]()

const LEAD_WORDS = {
  staffLead: 'resources_lead_staff',
  citizenLead: 'resources_lead_citizen',
  facilitator: 'resources_lead_facilitator',
} as const satisfies Record<Lead, keyof Words>

export const leadWords = (lead: Lead, words: Words): string => words[LEAD_WORDS[lead]]()
