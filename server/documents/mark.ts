import { randomInt } from 'node:crypto'
import * as Y from 'yjs'
import type { Db, Writer } from '#db/client.ts'
import { AppError } from '#domain/app-error.ts'
import type { PlanId, ThreadId } from '#domain/ids.ts'
import { textOf } from '#domain/text/digest.ts'
import { markStretches, type Place, stretchesAt, wordsIn } from '#domain/text/places.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { docFromFragment } from '#domain/text/yjs.ts'
import { nodeCrypto } from '../crypto.ts'
import { commitUpdates } from './commit.ts'
import { loadTextDoc, type TextDoc } from './text-doc.ts'

type Marking = { db: Db; now: () => number; planId: PlanId; section: SectionKey; threadId: ThreadId; place: Place }

/**
 * Marks words as what a thread is about: by the server, under a client id of its own, so that people who may not write
 * can comment too, and while the text is frozen (design.md §9). It is nobody's writing, and what is voted on stays the
 * same text: otherwise nothing is committed. `also` gets the words, in the same transaction. Throws AppError
 * `invalid-input` if the words are gone. Whoever has the document open sees it after `Documents.refresh`.
 */
export async function markWords(marking: Marking, also: (trx: Writer, quote: string) => Promise<void>): Promise<void> {
  const { db, now, planId, section } = marking
  for (;;) {
    const text = await loadTextDoc(db, planId, section)
    try {
      const { bytes, clientId, quote } = mark(text, marking)
      const accepted = [{ memberId: 'system' as const, bytes, clientIds: [clientId], credits: null }]
      const outcome = await commitUpdates(db, { planId, section, seq: text.seq }, accepted, now(), {
        evenFrozen: true,
        also: (trx) => also(trx, quote),
      })
      if (typeof outcome === 'number') return
    } finally {
      text.destroy()
    }
  }
}

function mark(text: TextDoc, { place, threadId }: Marking): { bytes: Uint8Array; clientId: number; quote: string } {
  const before = textOf(docFromFragment(text.fragment))
  const draft = new Y.Doc()
  do draft.clientID = randomInt(2 ** 32)
  while (text.owners.has(draft.clientID))
  const { clientID: clientId } = draft
  Y.applyUpdate(draft, Y.encodeStateAsUpdate(text.doc))
  const fragment = draft.getXmlFragment('default')
  const stretches = stretchesAt(fragment, place)
  if (!stretches) throw new AppError('invalid-input', (words) => words.errors_words_changed())
  const quote = stretches.map(wordsIn).join(' ').replaceAll('\ufffc', ' ').replaceAll(/\s+/g, ' ').trim()
  const vector = Y.encodeStateVector(draft)
  draft.transact(() => markStretches(stretches, threadId, nodeCrypto.sha256))
  const update = Y.encodeStateAsUpdate(draft, vector)
  const applied = text.apply(update, new Map([[clientId, Y.getState(draft.store, clientId)]]))
  draft.destroy()
  if ('refusal' in applied) throw new RangeError(applied.refusal.detail)
  if (textOf(docFromFragment(text.fragment)) !== before) throw new Error('A mark changed the text.')
  return { bytes: applied.bytes, clientId, quote }
}
