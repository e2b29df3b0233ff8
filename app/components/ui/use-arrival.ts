import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * After moving to another page without a reload, reading goes on at its heading, as after a reload. (Where a page
 * answers a form that went wrong, its summary takes the focus itself.)
 */
export function useArrival(): void {
  const { pathname, search } = useLocation()
  const here = `${pathname}${search}`
  const before = useRef(here)
  useEffect(() => {
    if (before.current === here) return
    before.current = here
    if (window.location.hash || document.activeElement?.matches('[data-takes-focus]')) return
    const heading = document.querySelector<HTMLElement>('[data-takes-focus], #main h1')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
  }, [here])
}
