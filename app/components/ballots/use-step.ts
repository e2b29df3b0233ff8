import { useEffect } from 'react'
import type { VoteAnswer } from '#app/forms/vote.ts'

/**
 * A vote's steps are answers to a form at one address. So that everybody notices that another step is there, reading
 * goes on where it begins: at its heading, or for choosing again at the choices. (A mistake's summary takes the focus
 * itself.)
 */
export function useStep(answer: VoteAnswer | undefined): void {
  useEffect(() => {
    const step = answer?.vote?.step
    if (!step || answer.errors.length > 0 || answer.problem || answer.refusals.length > 0) return
    const start = document.querySelector<HTMLElement>(step === 'edit' ? '#choices' : '#main h1')
    start?.setAttribute('tabindex', '-1')
    start?.focus()
  }, [answer])
}
