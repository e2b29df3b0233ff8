import { HeadMoved } from '#db/log.ts'
import type { Entry } from '#domain/log/entry.ts'
import { sectionOf } from '#domain/plan/state.ts'
import { isWritable } from '#domain/sections/state.ts'
import type { AcceptGiven } from '#domain/suggestions/decide.ts'
import type { Suggestion } from '#domain/suggestions/state.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { textBlocks } from '#domain/text/yjs-blocks.ts'
import { changeBlock } from '#domain/text/yjs-looks.ts'
import type { Scope } from '../commands/handlers.ts'
import { Uncommitted, writeUpdates } from '../documents/commit.ts'
import { loadTextDoc, type TextDoc } from '../documents/text-doc.ts'
import { writeAfresh } from '../documents/write.ts'
import { changesAnything, fitOf, isToldByOthers, openChange } from './fitting.ts'

type Use<T> = (text: TextDoc) => T | Promise<T>

/** Not by `deps.texts`: what this transaction writes must not stay in its cache if it is rolled back. */
export async function withText<T>({ trx, planId }: Scope, section: SectionKey, use: Use<T>, { follows = false } = {}) {
  const text = await loadTextDoc(trx, planId, section, { follows })
  try {
    return await use(text)
  } finally {
    text.destroy()
  }
}

/** Where the words of a suggestion stand against the text as it is now. */
export async function fitNow(
  scope: Scope,
  { section, change: seal, author }: Suggestion,
): Promise<NonNullable<AcceptGiven>> {
  if (!isWritable(sectionOf(scope.state, section))) return { place: 'paused', seq: 0 }
  const change = await openChange(scope.trx, scope.planId, seal)
  return withText(scope, section, (text) => {
    const fit = change ? fitOf(text, change) : ({ place: 'erased', block: null } as const)
    // It may have become somebody's story since it was suggested.
    if (fit.block && isToldByOthers(fit.block, text, author)) return { place: 'quoted', seq: 0 }
    const isThere = fit.place === 'fits' && !changesAnything(fit.merged)
    return { place: fit.place, seq: isThere ? text.seq : text.seq + 1 }
  })
}

/**
 * Writes the words and their looks into the text in the author's name, in the transaction of the entry that says so. If somebody typed
 * since the entry was decided on, its number would be another one: then everything is done again from the start.
 */
async function apply(scope: Scope, { section, change: seal, author }: Suggestion, seq: number): Promise<void> {
  const change = await openChange(scope.trx, scope.planId, seal)
  const write = async (text: TextDoc) => {
    const fit = change && fitOf(text, change)
    if (fit?.place !== 'fits') throw new HeadMoved()
    const isNew = changesAnything(fit.merged)
    if (text.seq + (isNew ? 1 : 0) !== seq) throw new HeadMoved()
    if (!isNew) return
    const written = writeAfresh(text, author, (fragment) => {
      const block = textBlocks(fragment).find(({ id }) => id === fit.block.id)
      if (block) changeBlock(block, fit.merged)
    })
    const target = { planId: scope.planId, section, seq: text.seq }
    try {
      await writeUpdates(scope.trx, target, [{ memberId: author, ...written }], scope.deps.now())
      scope.after(() => scope.deps.lost({ planId: scope.planId, section, before: text.seq, lost: written.lost }))
    } catch (error) {
      if (error instanceof Uncommitted) throw new HeadMoved()
      throw error
    }
  }
  await withText(scope, section, write, { follows: true })
}

/** If the entries say that a suggestion's words are in the text from now on, puts them there. */
export async function applyIfSaid(scope: Scope, entries: readonly Entry[]): Promise<void> {
  const applied = entries.find((entry) => entry.kind === 'suggestion.applied')
  const suggestion = applied && scope.state.suggestions.get(applied.body.suggestion)
  if (suggestion) await apply(scope, suggestion, applied.body.seq)
}
