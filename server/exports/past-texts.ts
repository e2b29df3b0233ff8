import type { Reader } from '#db/client.ts'
import { listUpdatesAfter } from '#db/documents.ts'
import { type Digest, digestOfText } from '#domain/crypto.ts'
import type { PlanId } from '#domain/ids.ts'
import type { FrozenText } from '#domain/sections/entries.ts'
import { textOf } from '#domain/text/digest.ts'
import { docFromFragment } from '#domain/text/yjs.ts'
import { nodeCrypto } from '../crypto.ts'
import { TextDoc } from '../documents/text-doc.ts'

/**
 * Texts that were frozen or voted on before, written again from the updates, which are kept for ever. Only what has the
 * digest that the log names is given: a text that can't be had exactly is left out.
 */
export async function readPastTexts(
  reader: Reader,
  planId: PlanId,
  wanted: readonly FrozenText[],
): Promise<Map<Digest, string>> {
  const found = new Map<Digest, string>()
  const sections = new Set(wanted.map(({ section }) => section))
  for (const section of sections) {
    const frozen = wanted.filter((text) => text.section === section).sort((a, b) => a.seq - b.seq)
    const updates = await listUpdatesAfter(reader, planId, section, 0)
    const document = new TextDoc(new Map())
    let next = 0
    for (const { seq, digest } of frozen) {
      const until = updates.findIndex((update) => update.seq > seq)
      const end = until < 0 ? updates.length : until
      if (end > next) document.restore(updates.slice(next, end).map(({ bytes }) => bytes))
      next = Math.max(next, end)
      const text = textOf(docFromFragment(document.fragment))
      if (digestOfText(nodeCrypto.sha256, text) === digest) found.set(digest, text)
    }
    document.destroy()
  }
  return found
}
