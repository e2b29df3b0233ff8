import type { Reader } from '#db/client.ts'
import type { PlanId } from '#domain/ids.ts'
import { openCheckpoint } from '#domain/log/checkpoint.ts'
import { parseNote } from '#domain/log/note.ts'
import { readCode, readSize, type Slip, slipOf } from '#domain/log/slip.ts'
import { rootOfLeaves } from '#domain/log/tree.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { nodeCrypto } from '../crypto.ts'
import { readLeaves } from './leaves.ts'

/** What somebody holds: number and code from a slip, or a whole signed head. */
export type AskedSlip = { size: string; code: string; note: string }
/**
 * `held`: this log begins with just that. `changed`: it begins with something else. `longer`: it has fewer entries than
 * the slip says. `not-ours`: a head that this log's key did not sign.
 */
export type SlipAnswer = { is: 'held' | 'changed' | 'longer'; size: number } | { is: 'unreadable' | 'not-ours' }

/** Does the log still begin with what an older slip says? Worked out from the entries that are stored now. */
export async function checkSlip(
  reader: Reader,
  planId: PlanId,
  { keys, size: now }: Pick<PlanState, 'keys' | 'size'>,
  asked: AskedSlip,
): Promise<SlipAnswer> {
  const note = asked.note.trim() === '' ? undefined : `${asked.note.replaceAll('\r', '').trim()}\n`
  if (note !== undefined && !parseNote(note)) return { is: 'unreadable' }
  const head = note === undefined ? undefined : openCheckpoint(nodeCrypto, note, keys.log)
  if (note !== undefined && !head) return { is: 'not-ours' }
  const slip = head ? slipOf(head) : readSlip(asked)
  if (!slip || slip.size < 1) return { is: 'unreadable' }
  const { size } = slip
  if (size > now) return { is: 'longer', size }
  const root = rootOfLeaves(nodeCrypto.sha256, await readLeaves(reader, planId, size))
  const isHeld = head ? String(root) === String(head.root) : slipOf({ size, root }).code === slip.code
  return { is: isHeld ? 'held' : 'changed', size }
}

function readSlip({ size, code }: AskedSlip): Slip | undefined {
  const read = { size: readSize(size), code: readCode(code) }
  return read.size === undefined || read.code === undefined ? undefined : { size: read.size, code: read.code }
}
