import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * After moving to another page without a reload, reading goes on at its heading, as after a reload; after a jump, at
 * the place that it led to. (Where a page answers a form that went wrong, its summary takes the focus itself.)
 */
export function useArrival(): void {
  const { pathname, search, hash } = useLocation()
  const here = `${pathname}${search}${hash}`
  const before = useRef(here)
  useEffect(() => {
    if (before.current === here) return
    before.current = here
    if (document.activeElement?.matches('[data-takes-focus]')) return
    const place = hash
      ? document.getElementById(hash.slice(1))
      : document.querySelector<HTMLElement>('[data-takes-focus], #main h1')
    if (place && place.tabIndex < 0) place.setAttribute('tabindex', '-1')
    place?.focus({ preventScroll: true })
  }, [here, hash])
}
