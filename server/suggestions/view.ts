import type { Reader } from '#db/client.ts'
import { listSealed } from '#db/sealed.ts'
import type { Instant, MemberId, PlanId } from '#domain/ids.ts'
import { type Member, SIDES, type Side } from '#domain/members/state.ts'
import { may } from '#domain/permissions.ts'
import { type PlanState, sectionOf } from '#domain/plan/state.ts'
import { isWritable } from '#domain/sections/state.ts'
import type { Place } from '#domain/suggestions/decide.ts'
import { type Change, isForTheGroup, isLastYes, type Suggestion, sideToSayYes } from '#domain/suggestions/state.ts'
import { type QuotedLook, quotedLooks } from '#domain/suggestions/wanted-looks.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { type Difference, differencesBetween } from '#domain/text/word-changes.ts'
import { textBlocks } from '#domain/text/yjs-blocks.ts'
import { loadTextDoc, type TextDoc } from '../documents/text-doc.ts'
import { openFor } from '../views/opened.ts'
import { fitOf, isToldByOthers } from './fitting.ts'

/** A paragraph as its reader may suggest other words for it. */
export type ParagraphView = { id: string; words: string; toldByOthers: boolean }

/** A suggestion as one member sees it. */
export type SuggestionView = Pick<
  Suggestion,
  'id' | 'state' | 'author' | 'madeAt' | 'answeredAt' | 'answeredBy' | 'ballot'
> & {
  mine: boolean
  why: string | null
  reason: string | null
  /**
   * Its words; null if they were erased. `differences` and `wantedLooks` from what is there now, if it waits and fits;
   * else from `was`.
   */
  words: (Change & { differences: Difference[]; wantedLooks: QuotedLook[] }) | null
  /** Where it stands against the text; of an answered one, nothing is asked. */
  place: Place | null
  /** What is there now, if anything is. */
  now: string | null
  /** Which sides have not said yes. */
  needs: Side[]
  mayAccept: boolean
  isLastYes: boolean
  mayRefuse: boolean
  /** May ask the whole group. */
  mayPut: boolean
  /** May say that words which the group adopted are in the text, or put them there if they fit. */
  mayPlace: boolean
  /** When the group's vote on it closes, while it goes on. */
  votesUntil: Instant | null
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

/** What a suggestion wants to change and why. `differences` are null if its words were erased. */
export type ChangeView = {
  author: MemberId
  section: SectionKey
  differences: Difference[] | null
  wantedLooks: QuotedLook[]
  why: string | null
}

/** One suggestion as it was made, whatever has become of the text: a vote is on exactly this. */
export async function changeView(
  db: Reader,
  planId: PlanId,
  { author, section, change, why }: Suggestion,
): Promise<ChangeView> {
  const values = new Map(
    (await listSealed(db, planId, why ? [change, why] : [change])).map((one) => [one.seal, one.value]),
  )
  const words = values.get(change) as Change | undefined
  const reason = why ? values.get(why) : undefined
  return {
    ...{ author, section, why: typeof reason === 'string' ? reason : null },
    differences: words ? differencesBetween(words.was, words.text) : null,
    wantedLooks: words ? quotedLooks(words) : [],
  }
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
    const waits = isOpen || suggestion.state === 'voting' || suggestion.state === 'adopted'
    const against = waits ? againstText(text, change) : null
    const side = sideToSayYes(suggestion, me)
    const sentence = (seal: string | null) => (seal ? ((opened[seal]?.value as string | undefined) ?? null) : null)
    const { id, state: now, author, madeAt, answeredAt, answeredBy, ballot } = suggestion
    return {
      ...{ id, state: now, author, madeAt, answeredAt, answeredBy, ballot },
      ...{ mine: author === me.id, why: sentence(suggestion.why), reason: sentence(suggestion.reason) },
      words: change && {
        ...change,
        differences: against?.differences ?? differencesBetween(change.was, change.text),
        wantedLooks: against?.wantedLooks ?? quotedLooks(change),
      },
      ...{
        place: against && (isOpen || isOpenForWords) ? against.place : against && 'paused',
        now: against?.now ?? null,
      },
      needs: SIDES.filter((one) => !suggestion.wantedBy[one]),
      mayAccept: isOpenForWords && against?.place === 'fits' && side !== null,
      isLastYes: side !== null && isLastYes(suggestion, side),
      mayPut: isForTheGroup(suggestion) && may(me.function, 'suggestion.put'),
      mayPlace: suggestion.state === 'adopted' && may(me.function, 'suggestion.place'),
      votesUntil: suggestion.state === 'voting' && ballot ? (state.ballots.get(ballot)?.closesAt ?? null) : null,
      mayRefuse: isOpen && author !== me.id && may(me.function, 'suggestion.refuse'),
    }
  })
  text.destroy()
  return views
}

function againstText(text: TextDoc, change: Change | null) {
  if (!change) return { place: 'erased' as const, now: null, differences: null, wantedLooks: null }
  const fit = fitOf(text, change)
  const now = fit.block?.words ?? null
  if (fit.place !== 'fits') return { place: fit.place, now, differences: null, wantedLooks: null }
  const differences = differencesBetween(fit.block.words, fit.merged.text)
  return { place: fit.place, now, differences, wantedLooks: quotedLooks(fit.merged) }
}
