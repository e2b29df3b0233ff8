import { setImmediate } from 'node:timers/promises'
import type { Reader } from '#db/client.ts'
import { listEntryTexts } from '#db/log.ts'
import { utf8 } from '#domain/bytes.ts'
import type { PlanId } from '#domain/ids.ts'
import { type Hash, leafHash } from '#domain/log/tree.ts'
import { nodeCrypto } from '../crypto.ts'

const AT_ONCE = 2_000

/** The hashes of a log's first entries, read in pieces so that others are served in between. */
export async function readLeaves(reader: Reader, planId: PlanId, size: number): Promise<Hash[]> {
  const leaves: Hash[] = []
  while (leaves.length < size) {
    const texts = await listEntryTexts(reader, planId, leaves.length, Math.min(AT_ONCE, size - leaves.length))
    if (texts.length === 0) break
    for (const text of texts) leaves.push(leafHash(nodeCrypto.sha256, utf8(text)))
    await setImmediate()
  }
  return leaves
}
