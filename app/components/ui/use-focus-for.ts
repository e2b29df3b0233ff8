import { type RefObject, useEffect, useRef } from 'react'

/**
 * For what answers something that was just pressed: the element takes the focus as soon as there is such an answer,
 * and again with every new one. Nothing happens while `answer` is null or false.
 */
export function useFocusFor<Element extends HTMLElement>(answer: unknown): RefObject<Element> {
  const element = useRef<Element>(null)
  useEffect(() => {
    if (answer) element.current?.focus()
  }, [answer])
  return element
}
