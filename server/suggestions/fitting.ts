import type { Reader } from '#db/client.ts'
import { listSealed } from '#db/sealed.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Seal } from '#domain/log/seal.ts'
import type { Place } from '#domain/suggestions/decide.ts'
import type { Change } from '#domain/suggestions/state.ts'
import { authorsIn } from '#domain/text/authorship/standing.ts'
import { tellerOf } from '#domain/text/tellers.ts'
import { type Merged, mergeWords } from '#domain/text/word-merge.ts'
import { type TextBlock, textBlocks } from '#domain/text/yjs-blocks.ts'
import type { TextDoc } from '../documents/text-doc.ts'

/** Where a change stands against a text: what is there now, and what would be. */
export type Fit =
  | { place: 'fits'; block: TextBlock; merged: Merged }
  | { place: Exclude<Place, 'fits'>; block: TextBlock | null }

/** Holds a change against the text that it is for. */
export function fitOf({ fragment }: TextDoc, { block: id, was, text }: Change): Fit {
  const block = textBlocks(fragment).find((known) => known.id === id)
  if (!block) return { place: 'gone', block: null }
  const merged = mergeWords({ was, text, now: block.words })
  return merged ? { place: 'fits', block, merged } : { place: 'changed', block }
}

/**
 * Does it stand in a story or quotation that holds somebody else's words? Only its teller changes one; where none is
 * named, whoever wrote all of it.
 */
export function isToldByOthers({ quote }: Pick<TextBlock, 'quote'>, { authorship }: TextDoc, me: MemberId): boolean {
  const teller = quote && tellerOf(quote)
  if (teller) return teller !== me
  return quote !== null && authorsIn(quote, authorship.authorsOf).some((author) => author !== me)
}

/** What a suggestion's seal hides; undefined if it was erased. */
export async function openChange(db: Reader, planId: PlanId, seal: Seal): Promise<Change | undefined> {
  const [sealed] = await listSealed(db, planId, [seal])
  return sealed?.value as Change | undefined
}
