import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { Snapshot } from './snapshot.ts'

/** Whether people may write stands at the head of the page as well. When it changes, the page is read again. */
export function usePermissionNews({ told, writable }: Snapshot): void {
  const { revalidate } = useRevalidator()
  const before = useRef<boolean | null>(null)
  useEffect(() => {
    if (!told) return
    if (before.current !== null && before.current !== writable) revalidate()
    before.current = writable
  }, [told, writable, revalidate])
}
