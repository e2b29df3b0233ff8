import { forgetVotes } from '#app/components/ballots/keys/store.ts'
import { dropNotes, notedCopies } from './marks.ts'
import { type Place, placeOf } from './place.ts'

/** Sessions of this window hear it, let go of their copies, and warn of nothing any more. */
export const FORGET = 'evenground-forget'

/** Which copies: those of one plan, or all of them. */
export type Which = { planId: string | null }

export const isMeant = ({ planId }: Which, place: Place): boolean => planId === null || place.planId === planId

/** Removes local copies from this browser, of every version of the schema, and the keys and receipts of votes. */
export async function forgetCopies(which: Which): Promise<void> {
  dispatchEvent(new CustomEvent<Which>(FORGET, { detail: which }))
  const meant = notedCopies().filter((name) => {
    const place = placeOf(name)
    return place !== undefined && isMeant(which, place)
  })
  await Promise.all([...meant.map(forgetCopy), forgetVotes(which.planId)])
}

/** One copy with all that is noted of it. Also when the browser refuses: there is nothing more to be done then. */
export async function forgetCopy(name: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  }).catch(() => {})
  dropNotes(name)
}
