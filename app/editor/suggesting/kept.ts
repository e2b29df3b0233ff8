import type { Change } from '#domain/suggestions/state.ts'
import { noteDraft, notedDraft } from '../copies/marks.ts'
import type { Place } from '../copies/place.ts'

const isChange = (value: unknown): value is Change =>
  typeof value === 'object' &&
  value !== null &&
  ['block', 'was', 'text'].every((name) => typeof (value as Record<string, unknown>)[name] === 'string')

/** What was changed in a draft on this device and not sent. */
export function keptChanges(place: Place): Change[] {
  try {
    const kept: unknown = JSON.parse(notedDraft(place) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isChange) : []
  } catch {
    return [] // somebody else wrote there
  }
}

export const keepChanges = (place: Place, changes: readonly Change[]): void =>
  noteDraft(place, changes.length > 0 ? JSON.stringify(changes) : null)
