import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { Snapshot } from './snapshot.ts'

/** Whether people may write stands at the head of the page as well. When it changes, the page is read again. */
export function usePermissionNews({ told, writable, asks }: Snapshot): void {
  const { revalidate } = useRevalidator()
  const before = useRef<boolean | null>(null)
  useEffect(() => {
    if (!told) return
    const isOpen = writable || asks
    if (before.current !== null && before.current !== isOpen) revalidate()
    before.current = isOpen
  }, [told, writable, asks, revalidate])
}
