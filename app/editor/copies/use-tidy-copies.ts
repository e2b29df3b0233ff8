import { useEffect } from 'react'
import { forgetVotes, notedVotes } from '#app/components/ballots/keys/store.ts'
import { forgetCopies } from './forget.ts'
import { notedCopies } from './marks.ts'
import { placeOf } from './place.ts'

/** Copies of plans that this browser has nothing to do with any more: they were left, or somebody was taken out. */
export function copiesToForget(names: readonly string[], plans: readonly string[]): string[] {
  const held = names.map((name) => placeOf(name)?.planId).filter((planId) => planId !== undefined)
  return [...new Set(held)].filter((planId) => !plans.includes(planId))
}

/** Removes the local copies of all other plans. `plans`: the ids of every plan that this browser is in. */
export function useTidyCopies(plans: readonly string[]): void {
  const mine = plans.join(' ')
  useEffect(() => {
    const plans = mine.split(' ')
    for (const planId of copiesToForget(notedCopies(), plans)) void forgetCopies({ planId })
    for (const { planId } of notedVotes(null)) if (!plans.includes(planId)) void forgetVotes(planId)
  }, [mine])
}
