import { HeadMoved } from '#db/log.ts'
import type { MemberId } from '#domain/ids.ts'
import type { AcceptGiven } from '#domain/suggestions/decide.ts'
import { type Suggestion, sideToSayYes } from '#domain/suggestions/state.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { onItsLines } from '#domain/text/word-merge.ts'
import { editBlock, textBlocks } from '#domain/text/yjs-blocks.ts'
import { Uncommitted, writeUpdates } from '../documents/commit.ts'
import { loadTextDoc, type TextDoc } from '../documents/text-doc.ts'
import { writeAfresh } from '../documents/write.ts'
import { fitOf, isToldByOthers, openChange } from '../suggestions/fitting.ts'
import type { Handlers, Scope } from './handlers.ts'

type Use<T> = (text: TextDoc) => T | Promise<T>

/** Not by `deps.texts`: what this transaction writes must not stay in its cache if it is rolled back. */
async function withText<T>({ trx, planId }: Scope, section: SectionKey, use: Use<T>, { follows = false } = {}) {
  const text = await loadTextDoc(trx, planId, section, { follows })
  try {
    return await use(text)
  } finally {
    text.destroy()
  }
}

async function fitNow(scope: Scope, { section, change: seal }: Suggestion): Promise<NonNullable<AcceptGiven>> {
  const change = await openChange(scope.trx, scope.planId, seal)
  return withText(scope, section, (text) => {
    const fit = change ? fitOf(text, change) : ({ place: 'erased' } as const)
    const isThere = fit.place === 'fits' && fit.merged.edits.length === 0
    return { place: fit.place, seq: isThere ? text.seq : text.seq + 1 }
  })
}

/**
 * Writes the words into the text in the author's name, in the transaction of the entry that says so. If somebody typed
 * since the entry was decided on, its number would be another one: then everything is done again from the start.
 */
async function apply(scope: Scope, { section, change: seal, author }: Suggestion, seq: number): Promise<void> {
  const change = await openChange(scope.trx, scope.planId, seal)
  const write = async (text: TextDoc) => {
    const fit = change && fitOf(text, change)
    if (fit?.place !== 'fits') throw new HeadMoved()
    const { edits } = fit.merged
    if (text.seq + (edits.length > 0 ? 1 : 0) !== seq) throw new HeadMoved()
    if (edits.length === 0) return
    const written = writeAfresh(text, author, (fragment) => {
      const block = textBlocks(fragment).find(({ id }) => id === fit.block.id)
      if (block) editBlock(block, edits)
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

export const suggestionHandlers = {
  'suggestion.make': {
    given: (scope, { section, block: { id, was }, text: wanted }) =>
      withText(scope, section, (text) => {
        const fit = fitOf(text, { block: id, was, text: wanted })
        const change = { block: id, was, text: wanted }
        if (fit.block && isToldByOthers(fit.block, text, scope.me?.id as MemberId)) return { place: 'quoted', change }
        if (fit.place !== 'fits') return { place: fit.place, change }
        const { words } = fit.block
        return { place: 'fits', change: { block: id, was: words, text: onItsLines(words, fit.merged.text) } }
      }),
  },
  'suggestion.accept': {
    given: async (scope, { suggestionId }) => {
      const suggestion = scope.state.suggestions.get(suggestionId)
      const side = suggestion && scope.me ? sideToSayYes(suggestion, scope.me) : null
      return suggestion && side ? fitNow(scope, suggestion) : null
    },
    effects: async (scope, { suggestionId }, _decision, entries) => {
      const suggestion = scope.state.suggestions.get(suggestionId)
      const applied = entries.find((entry) => entry.kind === 'suggestion.applied')
      if (suggestion && applied) await apply(scope, suggestion, applied.body.seq)
    },
  },
} satisfies Handlers
