import { useEffect, useState } from 'react'

export type Later = typeof import('./later.ts')

/**
 * Comes after the text, which people wait for; and before it is asked for, because by then the connection may be gone.
 * If that fails, asking tries again.
 */
export function useLater(opened: boolean, asked: boolean): Later | null {
  const [loaded, setLoaded] = useState<Later | null>(null)
  useEffect(() => {
    if (loaded || !(opened || asked)) return
    import('./later.ts').then(setLoaded).catch(() => {})
  }, [loaded, opened, asked])
  return loaded
}
