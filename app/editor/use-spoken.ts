import { useEffect, useRef, useState } from 'react'
import { arrivals, type Person } from './people.ts'
import { spokenSaveWords } from './save-words.ts'
import type { Snapshot } from './session.ts'

/** Changes that settle within this are not worth saying. */
const SETTLE_MS = 1_000
/** People come and go in crowds: one sentence for all of them. */
const CROWD_MS = 4_000

/** The sentence for screen readers about saving and permission, or ''. */
export function useSpokenStatus(snapshot: Snapshot): string {
  const [words, setWords] = useState('')
  const told = useRef(snapshot)
  useEffect(() => {
    const timer = setTimeout(() => {
      const before = told.current
      told.current = snapshot
      const permission =
        snapshot.opened && snapshot.writable !== before.writable
          ? snapshot.writable
            ? 'You can write here.'
            : snapshot.reason
          : undefined
      const said = [permission, spokenSaveWords(snapshot, before)].filter(Boolean).join(' ')
      if (said) setWords(said)
    }, SETTLE_MS)
    return () => clearTimeout(timer)
  }, [snapshot])
  return words
}

/** The sentence about who came and went, at most every few seconds. */
export function useSpokenPeople(people: readonly Person[]): string {
  const [words, setWords] = useState('')
  const told = useRef(people)
  useEffect(() => {
    const timer = setTimeout(() => {
      const said = arrivals(told.current, people)
      told.current = people
      if (said) setWords(said)
    }, CROWD_MS)
    return () => clearTimeout(timer)
  }, [people])
  return words
}
