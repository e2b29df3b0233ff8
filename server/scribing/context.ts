import type { Membership } from '#db/identity.ts'
import { listSealed } from '#db/sealed.ts'
import type { CommandId, WordsId } from '#domain/ids.ts'
import type { SpokenWords, Typed } from '#domain/scribing/state.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Deps } from '../deps.ts'
import type { Caller } from '../identity/caller.ts'
import type { Outcome } from '../outcome.ts'
import { sayWords } from './recordings.ts'

/** What was typed for somebody, as the two whom it concerns see it; `text` is for the speaker alone. */
export type SpokenView = Pick<
  SpokenWords,
  'id' | 'section' | 'speaker' | 'scribe' | 'typedAt' | 'state' | 'recording'
> & {
  mine: boolean
  text: string | null
}

/** What pages may ask about words that were typed for somebody, on behalf of one member. */
export type ScribingContext = {
  /** Null for everybody but the speaker and the scribe. */
  read: (planId: string, wordsId: string) => Promise<SpokenView | null>
  /** Keeps a recording, for somebody to type. */
  say: (planId: string, section: SectionKey, bytes: Uint8Array, commandId: string | null) => Promise<Outcome>
}

type Asker = {
  /** The member who asks in this plan, joined and not left. */
  member: (planId: string) => Promise<Membership>
  caller: (planId: string) => Promise<Caller>
  idOf: (text: string | null) => CommandId
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export const scribingContext = (deps: Deps, { member, caller, idOf, plain }: Asker): ScribingContext => ({
  say: plain(async (plan, section, bytes, commandId) => {
    await member(plan)
    return sayWords(deps, await caller(plan), { section, bytes, commandId: idOf(commandId) })
  }),
  read: plain(async (plan, wordsId) => {
    const { planId, memberId } = await member(plan)
    const words = (await deps.states.read(deps.db, planId)).spokenWords.get(wordsId as WordsId)
    if (!words || (words.speaker !== memberId && words.scribe !== memberId)) return null
    const { id, section, speaker, scribe, typedAt, state, recording } = words
    const mine = speaker === memberId
    const [sealed] = mine ? await listSealed(deps.db, planId, [words.typed]) : []
    const text = (sealed?.value as Typed | undefined)?.text ?? null
    return { id, section, speaker, scribe, typedAt, state, recording, mine, text }
  }),
})
