import { useEffect, useState } from 'react'
import type { EditingSession } from './session.ts'
import { acquire, release } from './sessions.ts'

/**
 * The session of a section, once the page is on screen; made in an effect, because strict mode renders twice. With
 * another `turn` it is another one, if nothing in the one before is unsaved.
 */
export function useSession(planId: string, section: string, memberId: string, turn = 0): EditingSession | null {
  const [session, setSession] = useState<EditingSession | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn has a session of its own
  useEffect(() => {
    const origin = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`
    const options = { planId, section, memberId, origin }
    setSession(acquire(options))
    return () => {
      setSession(null)
      release(options)
    }
  }, [planId, section, memberId, turn])
  return session
}
