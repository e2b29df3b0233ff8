import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { Snapshot } from './snapshot.ts'

/**
 * Whether people may write stands at the head of the page as well. When it changes, the page is read again; not when the
 * text was closed for good: its page may be gone too, and with it the words that are only here.
 */
export function usePermissionNews({ told, writable, asks, ended }: Snapshot): void {
  const { revalidate } = useRevalidator()
  const before = useRef<boolean | null>(null)
  useEffect(() => {
    if (!told || ended) return
    const isOpen = writable || asks
    if (before.current !== null && before.current !== isOpen) revalidate()
    before.current = isOpen
  }, [told, writable, asks, ended, revalidate])
}
