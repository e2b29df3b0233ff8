import { type ComponentType, useEffect, useState } from 'react'
import type { DialogsProps } from './dialogs.tsx'

/**
 * The dialogs come after the text, which people wait for; and before they are asked for, because by then the connection
 * may be gone. If that fails, asking tries again.
 */
export function useDialogs(opened: boolean, asked: boolean): ComponentType<DialogsProps> | null {
  const [loaded, setLoaded] = useState<ComponentType<DialogsProps> | null>(null)
  useEffect(() => {
    if (loaded || !(opened || asked)) return
    import('./dialogs.tsx').then(({ default: dialogs }) => setLoaded(() => dialogs)).catch(() => {})
  }, [loaded, opened, asked])
  return loaded
}
