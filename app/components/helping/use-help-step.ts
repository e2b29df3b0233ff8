import { useEffect } from 'react'
import type { AssistAnswer } from '#app/forms/assist.ts'

/** Each step is another page at the same address, so reading goes on at its heading. (Mistakes take the focus themselves.) */
export function useHelpStep(answer: AssistAnswer | undefined): void {
  useEffect(() => {
    if (!answer?.assist || answer.errors.length > 0 || answer.problem || answer.refusals.length > 0) return
    const heading = document.querySelector<HTMLElement>('#main h1')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus()
  }, [answer])
}
