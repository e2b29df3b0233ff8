import { useEffect, useRef, useState } from 'react'
import { createAnnouncer, newsSince } from './announce.ts'
import type { Snapshot } from './snapshot.ts'

/** What is said out loud about this text, a sentence at a time. */
export function useSpoken(snapshot: Snapshot, calm: boolean): string {
  const [words, setWords] = useState('')
  const announcer = useRef<ReturnType<typeof createAnnouncer<Snapshot>> | null>(null)
  const met = useRef(snapshot.people)
  // Whoever has no connection sees nobody; that doesn't mean that they left.
  const isAway = ['offline', 'kept', 'unsaved'].includes(snapshot.save)
  if (!isAway) met.current = snapshot.people
  const isCalm = useRef(calm)
  isCalm.current = calm
  useEffect(() => {
    const now = { ...snapshot, people: met.current }
    announcer.current ??= createAnnouncer(now, (before, then) => newsSince(before, then, isCalm.current), setWords)
    announcer.current.tell(now)
  }, [snapshot])
  useEffect(
    () => () => {
      announcer.current?.stop()
      announcer.current = null
    },
    [],
  )
  return words
}
