import { useEffect, useState } from 'react'
import * as m from '#words'
import { notedVotes } from './store.ts'

/** Before this device forgets: it may hold the key of a vote that its owner could still change. `planId`: null for all. */
export function HoldsKey({ planId }: { planId: string | null }) {
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    const now = new Date().toISOString()
    setHeld(notedVotes(planId).some(({ openUntil }) => openUntil > now))
  }, [planId])
  return isHeld ? <p data-holds-key>{m.keys_forget_open()}</p> : null
}
