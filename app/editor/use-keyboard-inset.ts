import { useEffect } from 'react'

/**
 * Keeps `--keyboard` at the height that an on-screen keyboard takes of the page: what stands at the bottom of a phone
 * has to stand above it.
 */
export function useKeyboardInset(): void {
  useEffect(() => {
    const { visualViewport: seen } = window
    if (!seen) return
    const { style } = document.documentElement
    const place = () => {
      const hidden = Math.max(0, window.innerHeight - seen.height - seen.offsetTop)
      style.setProperty('--keyboard', `${hidden}px`)
    }
    place()
    seen.addEventListener('resize', place)
    seen.addEventListener('scroll', place)
    return () => {
      seen.removeEventListener('resize', place)
      seen.removeEventListener('scroll', place)
      style.removeProperty('--keyboard')
    }
  }, [])
}
