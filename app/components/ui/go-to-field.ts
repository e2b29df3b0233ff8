import type { MouseEvent } from 'react'

/**
 * For a link to a field of the same page: goes there without a change of the address. To the router that would be a way
 * to another page, and what came of the form that was sent would be gone, the very errors that are to be mended.
 */
export function goToField(event: MouseEvent<HTMLAnchorElement>): void {
  const field = document.getElementById(decodeURIComponent(event.currentTarget.hash.slice(1)))
  if (!field || event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  field.scrollIntoView({ block: 'center' })
  field.focus({ preventScroll: true })
}
