import { useEffect, useRef } from 'react'

/**
 * Whoever is in a section by keyboard when it goes (because they pressed what it was there for, or its time is over)
 * comes to the heading of that name, instead of to the top of the page. Give what it returns to the section.
 */
export function useKeptPlace(isThere: boolean, next: string) {
  const isInside = useRef(false)
  useEffect(() => {
    if (isThere || !isInside.current) return
    isInside.current = false
    document.getElementById(next)?.focus()
  }, [isThere, next])
  return {
    onFocus: () => {
      isInside.current = true
    },
    onBlur: () => {
      isInside.current = false
    },
  }
}
