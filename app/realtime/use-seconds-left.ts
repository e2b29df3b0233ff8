import { useEffect, useState } from 'react'

/** Often enough for words such as “half a minute”, and nothing that flickers. */
const EVERY_MS = 5_000

/** Seconds until then, by the server's clock; without JavaScript as of when the page was made. */
export function useSecondsLeft(until: string | null, pageMadeAt: string, ahead: number): number {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    if (!until) return
    const tick = () => setNow(Date.now() + ahead)
    tick()
    const timer = setInterval(tick, EVERY_MS)
    return () => clearInterval(timer)
  }, [until, ahead])
  return until ? Math.ceil((Date.parse(until) - (now ?? Date.parse(pageMadeAt))) / 1000) : 0
}
