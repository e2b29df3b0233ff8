import type { Change } from '#domain/suggestions/state.ts'
import { LOOKS, type Look } from '#domain/text/looks.ts'
import { noteDraft, notedDraft } from '../copies/marks.ts'
import type { Place } from '../copies/place.ts'

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const isLook = (value: unknown): value is Look =>
  isFields(value) &&
  ['at', 'length'].every((name) => Number.isSafeInteger(value[name])) &&
  LOOKS.some((look) => look === value.mark) &&
  typeof value.on === 'boolean'

const isChange = (value: unknown): value is Change =>
  isFields(value) &&
  ['block', 'was', 'text'].every((name) => typeof value[name] === 'string') &&
  (value.looks === undefined || (Array.isArray(value.looks) && value.looks.every(isLook)))

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
