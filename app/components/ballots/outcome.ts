import type { Tone } from '#app/components/ui/tag.tsx'
import type { Ballot } from '#domain/ballots/state.ts'

type Standing = Pick<Ballot, 'state' | 'outcome' | 'kind'>

/** Where a vote stands, in a word or two. */
export function outcomeTag({ state, outcome, kind }: Standing): { word: string; tone: Tone } {
  if (state === 'open') return { word: 'Open now', tone: 'careful' }
  if (state === 'cancelled') return { word: 'Called off', tone: '' }
  if (outcome === 'no-quorum') return { word: 'Too few voted', tone: 'stop' }
  if (outcome === 'objections-open') return { word: 'Somebody objects', tone: 'stop' }
  if (kind !== 'deciding') return { word: outcome === 'adopted' ? 'Yes' : 'No', tone: 'note' }
  return outcome === 'adopted' ? { word: 'Adopted', tone: 'good' } : { word: 'Not adopted', tone: 'stop' }
}
