import type { Membership } from '#db/identity.ts'
import { listSealed } from '#db/sealed.ts'
import type { WordsId } from '#domain/ids.ts'
import type { SpokenWords, Typed } from '#domain/scribing/state.ts'
import type { Deps } from '../deps.ts'

/** What was typed for somebody, as the two whom it concerns see it; `text` is for the speaker alone. */
export type SpokenView = Pick<SpokenWords, 'id' | 'section' | 'speaker' | 'scribe' | 'typedAt' | 'state'> & {
  mine: boolean
  text: string | null
}

/** What pages may ask about words that were typed for somebody, on behalf of one member. */
export type ScribingContext = {
  /** Null for everybody but the speaker and the scribe. */
  read: (planId: string, wordsId: string) => Promise<SpokenView | null>
}

type Asker = {
  /** The member who asks in this plan, joined and not left. */
  member: (planId: string) => Promise<Membership>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export const scribingContext = ({ db, states }: Deps, { member, plain }: Asker): ScribingContext => ({
  read: plain(async (plan, wordsId) => {
    const { planId, memberId } = await member(plan)
    const words = (await states.read(db, planId)).spokenWords.get(wordsId as WordsId)
    if (!words || (words.speaker !== memberId && words.scribe !== memberId)) return null
    const { id, section, speaker, scribe, typedAt, state } = words
    const mine = speaker === memberId
    const [sealed] = mine ? await listSealed(db, planId, [words.typed]) : []
    const text = (sealed?.value as Typed | undefined)?.text ?? null
    return { id, section, speaker, scribe, typedAt, state, mine, text }
  }),
})
