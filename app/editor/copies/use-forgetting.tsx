import { type FormEvent, type ReactNode, useCallback, useEffect, useState } from 'react'
import { HoldsKey } from '#app/components/ballots/keys/holds-key.tsx'
import { notedVotes } from '#app/components/ballots/keys/store.ts'
import { forgetCopies } from './forget.ts'
import { notedCopies, unsavedPlaces } from './marks.ts'
import type { Place } from './place.ts'
import { useBringHome } from './returning-words.tsx'

/** Words that are on their way are waited for so long, in milliseconds. */
const [WAIT_MS, LOOK_MS] = [5_000, 200]

const isOf = (planId: string | null) => (place: Place) => planId === null || place.planId === planId

type Forgetting = {
  /** For the form that ends it: nothing is lost by it, and nothing stays in this browser. */
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  isWaiting: boolean
  /** It was asked for, and some words could not be sent: asked again, they go. */
  isStuck: boolean
  /** The words that are only here, or a word on sending them. */
  words: ReactNode
}

/**
 * Before this browser forgets a plan (or, with null, everything): what was written here is sent, what can't be sent is
 * shown, and then the local copies are removed.
 */
export function useForgetting(planId: string | null): Forgetting {
  const [places, setPlaces] = useState<Place[]>([])
  const [phase, setPhase] = useState<'asking' | 'waiting' | 'stuck'>('asking')
  const look = useCallback(() => {
    const left = unsavedPlaces().filter(isOf(planId))
    setPlaces((before) => (before.length === left.length ? before : left))
    return left
  }, [planId])
  useEffect(() => void look(), [look])
  const BringHome = useBringHome(places.length > 0)

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    if (notedCopies().length === 0 && notedVotes(planId).length === 0) return
    event.preventDefault()
    if (phase === 'waiting') return
    const go = () => forgetCopies({ planId }).finally(() => form.submit())
    if (phase === 'stuck') return void go()
    setPhase('waiting')
    const until = performance.now() + WAIT_MS
    const wait = () => {
      if (look().length === 0) return void go()
      if (performance.now() > until) return setPhase('stuck')
      setTimeout(wait, LOOK_MS)
    }
    wait()
  }
  const bringHome = BringHome
    ? places.map((place) => (
        <BringHome key={`${place.planId}/${place.section}`} place={place} link onSaved={() => void look()} />
      ))
    : null
  const words = (
    <>
      <HoldsKey planId={planId} />
      {bringHome}
    </>
  )
  return { onSubmit, isWaiting: phase === 'waiting', isStuck: phase === 'stuck', words }
}
