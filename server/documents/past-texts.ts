import { LRUCache } from 'lru-cache'
import type { Node } from 'prosemirror-model'
import type { Reader } from '#db/client.ts'
import { listClientOwners } from '#db/documents.ts'
import { findSnapshotUpTo, pagesOfUpdates } from '#db/past-documents.ts'
import type { PlanId } from '#domain/ids.ts'
import { type AuthoredBlock, authoredBlocks } from '#domain/text/authored-blocks.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { docFromFragment } from '#domain/text/yjs.ts'
import { TextDoc } from './text-doc.ts'

/** A section as update number `seq` left it, letter by letter. */
export type PastText = { seq: number; doc: Node; blocks: AuthoredBlock[] }

/** Texts of one section, by number. Numbers beyond the last committed one are not for asking. */
export type PastTexts = (
  db: Reader,
  planId: PlanId,
  section: SectionKey,
  seqs: readonly number[],
) => Promise<Map<number, PastText>>

/** What comparing many versions on a few pages needs; a text of 30,000 words is a few megabytes. */
const MAX_TEXTS = 100

/**
 * Rebuilds texts as they were. What is committed never changes, so they are kept, the least recently read go first; all
 * that one reader asks for is built in one go through the updates.
 */
export function createPastTexts({ maxTexts = MAX_TEXTS } = {}): PastTexts {
  const cache = new LRUCache<string, PastText>({ max: maxTexts })
  return async (db, planId, section, seqs) => {
    const keyOf = (seq: number) => `${planId}/${section}/${seq}`
    const found = new Map<number, PastText>()
    const missing: number[] = []
    for (const seq of new Set(seqs)) {
      const known = cache.get(keyOf(seq))
      if (known) found.set(seq, known)
      else missing.push(seq)
    }
    for await (const text of rebuild(db, planId, section, missing)) {
      cache.set(keyOf(text.seq), text)
      found.set(text.seq, text)
    }
    return found
  }
}

async function* rebuild(
  db: Reader,
  planId: PlanId,
  section: SectionKey,
  wanted: readonly number[],
): AsyncGenerator<PastText> {
  const seqs = wanted.toSorted((a, b) => a - b)
  const [first] = seqs
  if (first === undefined) return
  const text = new TextDoc(await listClientOwners(db, planId, section))
  try {
    const snapshot = await findSnapshotUpTo(db, planId, section, first)
    if (snapshot) {
      text.authorship.restore(snapshot)
      text.restore([snapshot.state])
      text.seq = snapshot.seq
    }
    for (const seq of seqs) {
      for await (const updates of pagesOfUpdates(db, planId, section, { after: text.seq, last: seq })) {
        for (const update of updates) text.authorship.restore(update)
        text.restore(updates.map(({ bytes }) => bytes))
      }
      text.seq = seq
      yield readingOf(text)
    }
  } finally {
    text.destroy()
  }
}

/** What a document in memory says now. */
export const readingOf = ({ seq, fragment, authorship }: TextDoc): PastText => ({
  ...{ seq, doc: docFromFragment(fragment) },
  blocks: authoredBlocks(fragment, authorship.authorsOf),
})
