import { evolve, isKnownKind } from '#domain/evolve.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { Seal } from '#domain/log/seal.ts'
import type { PlanState } from '#domain/plan/state.ts'
import * as m from '#words'

/** What seals hide, as far as this reader may know it: names, titles, reasons. */
export type Words = Record<Seal, unknown>

/** A browser's own copy of a plan. It owns the state, and `evolve` changes it in place. */
export type Copy = { state: PlanState; words: Words }

/**
 * `folded` says which entries were new. `gap`: entries between what we have and what came are missing. `unknown`: this
 * page is older than the server and can't follow any more.
 */
export type Folded = { kind: 'folded'; entries: Entry[] } | { kind: 'gap' } | { kind: 'unknown' }

/** Folds what the server has committed onto the copy. Entries that are in it already are passed over. */
export function fold(copy: Copy, entries: readonly Entry[], opened: Record<Seal, { value: unknown }>): Folded {
  for (const [seal, { value }] of Object.entries(opened)) copy.words[seal] = value
  const news: Entry[] = []
  for (const entry of entries) {
    if (entry.seq < copy.state.size) continue
    if (entry.seq > copy.state.size) return { kind: 'gap' }
    if (!isKnownKind(entry.kind)) return { kind: 'unknown' }
    try {
      evolve(copy.state, entry)
    } catch {
      // Known by name, but not as we know it: only a newer page can read on.
      return { kind: 'unknown' }
    }
    news.push(entry)
  }
  return { kind: 'folded', entries: news }
}

/** The name that others see. Somebody who left without a name, or whom we haven't been told of yet, has a stand-in. */
export function nameOf({ state, words }: Copy, id: MemberId): string {
  const seal = state.members.get(id)?.identity
  const value = seal ? (words[seal] as { name?: string } | undefined) : undefined
  return value?.name ?? m.meetings_former_member()
}
