import type { Snapshot } from './session.ts'

/** What the line under the text says about saving. Only "Saved" promises anything. */
export function saveWords({ save, slow, opened, wrote, failing }: Snapshot): string {
  if (save === 'saved' && !wrote) return ''
  switch (save) {
    case 'opening':
      if (failing) return 'We cannot reach the server. We keep trying.'
      return opened ? 'Connecting…' : 'Opening the text…'
    case 'saved':
      return 'Saved'
    case 'saving':
      return slow ? 'Not saved yet. Keep this page open.' : 'Saving…'
    case 'held':
      return 'Not saved: writing stopped before your last words arrived. Keep this page open. They are saved when writing opens again.'
    case 'offline':
      return wrote ? 'No connection. Everything you wrote is saved. We keep trying.' : 'No connection. We keep trying.'
    case 'unsaved':
      return 'Not saved: no connection. Keep this page open. We keep trying.'
  }
}

/**
 * What is said out loud about it: only what changes what a person should do. "Saving" and "Saved" alternate with every
 * few keys, and would talk over everything else.
 */
export function spokenSaveWords(snapshot: Snapshot, before: Snapshot): string | undefined {
  if (snapshot.save === before.save && snapshot.slow === before.slow) return undefined
  const isTrouble = ({ save, slow }: Snapshot) => save === 'held' || save === 'offline' || save === 'unsaved' || slow
  if (isTrouble(snapshot)) return saveWords(snapshot)
  return isTrouble(before) && snapshot.save === 'saved' ? 'Connected again. Everything is saved.' : undefined
}
