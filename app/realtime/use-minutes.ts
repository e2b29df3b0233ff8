import { useEffect, useState } from 'react'

/** Often enough for whole minutes. */
const EVERY_MS = 15_000

/** Whole minutes since `since`, by the server's clock; without JavaScript as of when the page was made. */
export function useMinutes(since: string | null, pageMadeAt: string, ahead: number): number {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    if (!since) return
    const tick = () => setNow(Date.now() + ahead)
    tick()
    const timer = setInterval(tick, EVERY_MS)
    return () => clearInterval(timer)
  }, [since, ahead])
  if (!since) return 0
  return Math.max(0, Math.floor(((now ?? Date.parse(pageMadeAt)) - Date.parse(since)) / 60_000))
}
