import type { Reader } from '#db/client.ts'
import { listSealed } from '#db/sealed.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Seal } from '#domain/log/seal.ts'
import type { Place } from '#domain/suggestions/decide.ts'
import { type Fitting, fitChange } from '#domain/suggestions/fit.ts'
import type { Change } from '#domain/suggestions/state.ts'
import { authorsIn } from '#domain/text/authorship/standing.ts'
import { tellerOf } from '#domain/text/tellers.ts'
import { type TextBlock, textBlocks } from '#domain/text/yjs-blocks.ts'
import { letteringOf } from '#domain/text/yjs-looks.ts'
import type { TextDoc } from '../documents/text-doc.ts'

/** Where a change stands against a text: what is there now, and what would be. */
export type Fit =
  | { place: 'fits'; block: TextBlock; merged: Fitting }
  | { place: Exclude<Place, 'fits'>; block: TextBlock | null }

/** Holds a change against the text that it is for. */
export function fitOf({ fragment }: TextDoc, change: Change): Fit {
  const block = textBlocks(fragment).find(({ id }) => id === change.block)
  if (!block) return { place: 'gone', block: null }
  const merged = fitChange(letteringOf(block), change)
  return merged ? { place: 'fits', block, merged } : { place: 'changed', block }
}

/** Is there anything left to do? Others may have made the same change. */
export const changesAnything = ({ edits, looks }: Pick<Fitting, 'edits' | 'looks'>): boolean =>
  edits.length > 0 || looks.length > 0

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
