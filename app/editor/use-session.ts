import { useEffect, useState } from 'react'
import type { EditingSession } from './session.ts'
import { acquire, release } from './sessions.ts'

/** The session of a section, once the page is on screen; made in an effect, because strict mode renders twice. */
export function useSession(planId: string, section: string, memberId: string): EditingSession | null {
  const [session, setSession] = useState<EditingSession | null>(null)
  useEffect(() => {
    const origin = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`
    const options = { planId, section, memberId, origin }
    setSession(acquire(options))
    return () => {
      setSession(null)
      release(options)
    }
  }, [planId, section, memberId])
  return session
}
