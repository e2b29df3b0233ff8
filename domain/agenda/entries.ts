import type { AgendaItemId, SessionId } from '../ids.ts'
import type { Check } from '../rules/rule.ts'
import type { Step } from './state.ts'

export type AgendaEntries = {
  /** Seals `agenda`: what the steps are called, in their order. Replaces what was there. */
  'agenda.set': { session: SessionId; agenda: Step[] }
  /** Seals `what`. */
  'agenda.proposed': { item: AgendaItemId; session: SessionId | null }
  'agenda.withdrawn': { item: AgendaItemId }
  /** The step before has ended. */
  'step.started': { session: SessionId; step: number; checks: Check[] }
}
