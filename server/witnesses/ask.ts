import { lineFrom } from '#domain/log/cosignature.ts'
import { parseVerifierKey } from '#domain/log/note.ts'
import { consistencyProof, type Hash } from '#domain/log/tree.ts'
import { formatAddCheckpoint } from '#domain/log/witnessing.ts'
import { nodeCrypto } from '../crypto.ts'
import type { WitnessReply } from './request.ts'

/**
 * Why a witness did not sign. `forked`: it says that our head does not hold what it signed before. `ahead`: it signed a
 * longer log than we have, so that ours lost entries. These two are the ones to be loud about.
 */
export const TROUBLES = [
  'unreachable',
  'not-watched',
  'key-refused',
  'refused',
  'bad-answer',
  'forked',
  'ahead',
] as const
export type Trouble = (typeof TROUBLES)[number]
export const isFork = (trouble: string | null): boolean => trouble === 'forked' || trouble === 'ahead'

export type Asked =
  | { signed: true; line: string; seconds: number }
  | { signed: false; trouble: Trouble; size?: number; why?: string }

type Head = { size: number; checkpoint: string }
/** Sends a request body; throws where there is no answer. */
type Send = (body: string) => Promise<WitnessReply>

/** A witness may know another size than we think, and may move on once more while we ask. */
const ROUNDS = 3

/** Asks one witness to sign a head, from the size that we think it signed last, or from the one that it tells. */
export async function askWitness(
  send: Send,
  { size, checkpoint }: Head,
  leaves: readonly Hash[],
  { vkey, size: known }: { vkey: string; size: number },
): Promise<Asked> {
  const key = parseVerifierKey(nodeCrypto.sha256, vkey)!
  let old = Math.min(known, size)
  for (let round = 0; round < ROUNDS; round++) {
    const proof = old === 0 ? [] : consistencyProof(nodeCrypto.sha256, leaves, old)
    let reply: WitnessReply
    try {
      reply = await send(formatAddCheckpoint({ old, proof, checkpoint }))
    } catch (error) {
      return { signed: false, trouble: 'unreachable', why: error instanceof Error ? error.message : String(error) }
    }
    if (reply.status === 200) {
      const found = lineFrom(nodeCrypto, checkpoint, reply.text, key)
      return found ? { signed: true, ...found } : { signed: false, trouble: 'bad-answer' }
    }
    if (reply.status !== 409) return { signed: false, trouble: troubleOf(reply.status), why: `status ${reply.status}` }
    const told = sizeIn(reply)
    if (told === undefined) return { signed: false, trouble: 'bad-answer' }
    if (told > size) return { signed: false, trouble: 'ahead', size: told }
    // It names the very size that we named: of that size it signed another tree.
    if (told === old) return { signed: false, trouble: old === size ? 'forked' : 'bad-answer', size: told }
    old = told
  }
  return { signed: false, trouble: 'refused', why: 'it named another size each time' }
}

function troubleOf(status: number): Trouble {
  if (status === 422) return 'forked'
  if (status === 404) return 'not-watched'
  return status === 403 ? 'key-refused' : 'refused'
}

function sizeIn({ type, text }: WitnessReply): number | undefined {
  const size = Number(/^(0|[1-9]\d{0,15})\n$/.exec(text)?.[1] ?? Number.NaN)
  return type.split(';')[0]!.trim() === 'text/x.tlog.size' && Number.isSafeInteger(size) ? size : undefined
}
