import { randomBytes } from 'node:crypto'
import type { Writer } from '#db/client.ts'
import { type Head, insertEntries, moveHead } from '#db/log.ts'
import { insertSealed, type Sealed } from '#db/sealed.ts'
import { base64url, utf8 } from '#domain/bytes.ts'
import type { Signer } from '#domain/crypto.ts'
import type { Instant } from '#domain/ids.ts'
import type { Json } from '#domain/log/canonical.ts'
import { signCheckpoint } from '#domain/log/checkpoint.ts'
import { type Audience, type Draft, type Entry, encodeEntry, LOG_VERSION } from '#domain/log/entry.ts'
import { SALT_BYTES, sealOf } from '#domain/log/seal.ts'
import { appendLeaf, leafHash, rootOf } from '#domain/log/tree.ts'
import { nodeCrypto } from './crypto.ts'

const { sha256 } = nodeCrypto

/** Gives drafts their number, time and seals. What is sealed comes back apart: it never stands in the log. */
export function seal(drafts: readonly Draft[], firstSeq: number, at: Instant): { entries: Entry[]; sealed: Sealed[] } {
  const sealed: Sealed[] = []
  const entries = drafts.map(({ kind, actor, body, seals = {} }, i) => {
    const seq = firstSeq + i
    const digests: Record<string, string> = {}
    for (const [name, { value: given, audience, author }] of Object.entries(seals)) {
      // What is not there is left out, as JSON would leave it out.
      const value = JSON.parse(JSON.stringify(given)) as Json
      const salt = randomBytes(SALT_BYTES)
      digests[name] = sealOf(sha256, salt, value)
      sealed.push({
        ...{ seal: digests[name], name, seq, salt: base64url(salt), value },
        audience: audienceText(audience),
        author: author ?? null,
      })
    }
    return { v: LOG_VERSION, seq, at, actor, kind, body, seals: digests } as Entry
  })
  return { entries, sealed }
}

const audienceText = (audience: Audience): string => (typeof audience === 'string' ? audience : audience.member)

/**
 * Writes entries, seals and the signed checkpoint in one transaction, by compare-and-swap on the head: throws
 * HeadMoved if anybody was faster. Returns the checkpoint.
 */
export async function append(
  trx: Writer,
  head: Head,
  entries: readonly Entry[],
  sealed: readonly Sealed[],
  signer: Signer,
): Promise<string> {
  const texts = entries.map(encodeEntry)
  const frontier = texts.reduce((f, text) => appendLeaf(sha256, f, leafHash(sha256, utf8(text))), head.frontier)
  const root = rootOf(sha256, frontier)
  const checkpoint = signCheckpoint(sha256, { origin: signer.name, size: frontier.size, root }, signer)
  await moveHead(trx, head, { root, frontier, checkpoint })
  await insertEntries(trx, head.planId, head.size, texts)
  await insertSealed(trx, head.planId, sealed)
  return checkpoint
}
