import * as m from '#words'
import type { Snapshot } from './snapshot.ts'

/** What is said about saving. Only "Saved" promises anything. */
export function saveWords({ save, slow, opened, wrote, failing, keeping }: Snapshot): string {
  if (save === 'saved' && !wrote) return ''
  switch (save) {
    case 'opening':
      if (failing) return m.editor_save_unreachable()
      return opened ? m.editor_save_connecting() : m.editor_opening_words()
    case 'saved':
      return m.editor_save_saved()
    case 'saving':
      if (!slow) return m.editor_save_saving()
      return keeping === 'kept' ? m.editor_save_slow_kept() : m.editor_save_slow()
    case 'held':
      return keeping === 'kept' ? m.editor_save_held_kept() : m.editor_save_held()
    case 'offline':
      return wrote ? m.editor_save_offline() : m.editor_save_offline_reading()
    case 'kept':
      return m.editor_save_kept()
    case 'unsaved':
      return keeping === 'keeping' ? m.editor_save_keeping() : m.editor_save_unsaved()
  }
}

/** The line below the text: what a person should know most of all, about saving or about the right to write. */
export function statusWords(snapshot: Snapshot): string {
  const { ended, opened, told, writable, reason, asks } = snapshot
  if (ended || asks) return ''
  if (isTrouble(snapshot)) return saveWords(snapshot)
  if (opened && told && !writable) return m.editor_read_only({ reason })
  if (writable && reason) return m.editor_not_taken({ reason })
  return saveWords(snapshot)
}

/** How the line looks. What it says doesn't depend on it. */
export function statusTone(snapshot: Snapshot): 'good' | 'careful' | 'stop' | 'quiet' {
  if (snapshot.save === 'kept' || (snapshot.save === 'unsaved' && snapshot.keeping === 'keeping')) return 'careful'
  if (isTrouble(snapshot)) return 'stop'
  if (snapshot.opened && snapshot.told && (!snapshot.writable || snapshot.reason)) return 'careful'
  return snapshot.save === 'saved' ? 'good' : 'quiet'
}

/** Words may be lost, or may not arrive for a while. */
export const isTrouble = ({ save, slow }: Snapshot): boolean =>
  save === 'held' || save === 'offline' || save === 'kept' || save === 'unsaved' || slow

/**
 * What is said out loud about saving: only what changes what a person should do. "Saving" and "Saved" alternate with
 * every few keys, and would talk over everything else.
 */
export function spokenSaveWords(snapshot: Snapshot, before: Snapshot): string | undefined {
  if (snapshot.save === before.save && snapshot.slow === before.slow) return undefined
  // A moment on the way to this device's disk.
  if (snapshot.save === 'unsaved' && snapshot.keeping === 'keeping') return undefined
  if (isTrouble(snapshot)) return saveWords(snapshot)
  return isTrouble(before) && snapshot.save === 'saved' ? m.editor_save_again() : undefined
}
