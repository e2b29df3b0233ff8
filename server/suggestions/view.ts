import type { Reader } from '#db/client.ts'
import { listSealed } from '#db/sealed.ts'
import type { PlanId } from '#domain/ids.ts'
import { type Member, SIDES, type Side } from '#domain/members/state.ts'
import { may } from '#domain/permissions.ts'
import { type PlanState, sectionOf } from '#domain/plan/state.ts'
import { isWritable } from '#domain/sections/state.ts'
import type { Place } from '#domain/suggestions/decide.ts'
import { type Change, isLastYes, type Suggestion, sideToSayYes } from '#domain/suggestions/state.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { type Difference, differencesBetween } from '#domain/text/word-changes.ts'
import { textBlocks } from '#domain/text/yjs-blocks.ts'
import { loadTextDoc, type TextDoc } from '../documents/text-doc.ts'
import { openFor } from '../views/opened.ts'
import { fitOf, isToldByOthers } from './fitting.ts'

/** A paragraph as its reader may suggest other words for it. */
export type ParagraphView = { id: string; words: string; toldByOthers: boolean }

/** A suggestion as one member sees it. */
export type SuggestionView = Pick<Suggestion, 'id' | 'state' | 'author' | 'madeAt' | 'answeredAt' | 'answeredBy'> & {
  mine: boolean
  why: string | null
  reason: string | null
  /** Its words; null if they were erased. `differences` from what is there now, if it is open and fits; else from `was`. */
  words: (Change & { differences: Difference[] }) | null
  /** Where it stands against the text; of an answered one, nothing is asked. */
  place: Place | null
  /** What is there now, if anything is. */
  now: string | null
  /** Which sides have not said yes. */
  needs: Side[]
  mayAccept: boolean
  isLastYes: boolean
  mayRefuse: boolean
}

/** All paragraphs of a part that consist of words, in reading order. */
export async function paragraphsView(db: Reader, planId: PlanId, section: SectionKey, me: Member) {
  const text = await loadTextDoc(db, planId, section)
  const paragraphs = textBlocks(text.fragment).map(
    (block): ParagraphView => ({
      ...{ id: block.id, words: block.words },
      toldByOthers: isToldByOthers(block, text, me.id),
    }),
  )
  text.destroy()
  return paragraphs
}

/** All suggestions for a part, the newest first. */
export async function suggestionsView(
  { db, state }: { db: Reader; state: PlanState },
  planId: PlanId,
  section: SectionKey,
  me: Member,
): Promise<SuggestionView[]> {
  const suggestions = [...state.suggestions.values()].filter((one) => one.section === section).reverse()
  const seals = suggestions.flatMap(({ change, why, reason }) => [change, why, reason].filter((seal) => seal !== null))
  const opened = openFor(await listSealed(db, planId, seals), me)
  const text = await loadTextDoc(db, planId, section)
  const isOpenForWords = isWritable(sectionOf(state, section))
  const views = suggestions.map((suggestion): SuggestionView => {
    const isOpen = suggestion.state === 'open'
    const change = (opened[suggestion.change]?.value as Change | undefined) ?? null
    const against = isOpen ? againstText(text, change) : null
    const side = sideToSayYes(suggestion, me)
    const sentence = (seal: string | null) => (seal ? ((opened[seal]?.value as string | undefined) ?? null) : null)
    const { id, state: now, author, madeAt, answeredAt, answeredBy } = suggestion
    return {
      ...{ id, state: now, author, madeAt, answeredAt, answeredBy },
      ...{ mine: author === me.id, why: sentence(suggestion.why), reason: sentence(suggestion.reason) },
      words: change && {
        ...change,
        differences: against?.differences ?? differencesBetween(change.was, change.text),
      },
      ...{ place: against?.place ?? null, now: against?.now ?? null },
      needs: SIDES.filter((one) => !suggestion.wantedBy[one]),
      mayAccept: isOpenForWords && against?.place === 'fits' && side !== null,
      isLastYes: side !== null && isLastYes(suggestion, side),
      mayRefuse: isOpen && author !== me.id && may(me.function, 'suggestion.refuse'),
    }
  })
  text.destroy()
  return views
}

function againstText(text: TextDoc, change: Change | null) {
  if (!change) return { place: 'erased' as const, now: null, differences: null }
  const fit = fitOf(text, change)
  const now = fit.block?.words ?? null
  const differences = fit.place === 'fits' ? differencesBetween(fit.block.words, fit.merged.text) : null
  return { place: fit.place, now, differences }
}
