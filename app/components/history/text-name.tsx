import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import type { TextName as Named } from './moment-words.ts'

/** When a text was so, in the reader's own time, and what it is known for. */
export function TextName({ of: { at, what } }: { of: Named }) {
  const known = what === null ? null : <OwnWords>{what}</OwnWords>
  if (at === null) return known
  const time = () => <Time at={at} />
  return known ? <Rich text={m.history_from_at()} parts={{ time, what: () => known }} /> : time()
}
