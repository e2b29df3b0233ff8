import { useCallback, useEffect, useState } from 'react'

/** Long enough to read two sentences slowly, in milliseconds. */
const MOMENT = 12_000

/** Something that is shown for a moment, and again from the start when it happens again. */
export function useMoment(): [isShown: boolean, show: () => void] {
  const [since, setSince] = useState<number | null>(null)
  useEffect(() => {
    if (since === null) return
    const end = setTimeout(() => setSince(null), MOMENT)
    return () => clearTimeout(end)
  }, [since])
  // Not within the transaction that asks for it.
  const show = useCallback(() => void queueMicrotask(() => setSince(performance.now())), [])
  return [since !== null, show]
}
