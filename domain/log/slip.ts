import { crockford } from '../bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { parseNote } from './note.ts'
import type { Hash } from './tree.ts'

/**
 * The head of a log as people write it down: how many entries, and 80 bits of the root in 16 characters that can be read
 * out loud. Nobody can make another log with the same slip.
 */
export type Slip = { size: number; code: string }

const BYTES = 10

export const slipOf = ({ size, root }: { size: number; root: Hash }): Slip => ({
  size,
  code: crockford(root.slice(0, BYTES)).match(/.{4}/g)!.join('-'),
})

/** The slip of a signed head, without looking at who signed it; undefined for anything else. */
export function slipOfNote(note: string): Slip | undefined {
  const head = parseCheckpoint(parseNote(note)?.text ?? '')
  return head && slipOf(head)
}

/** A code as somebody wrote it down: capitals, spaces and lookalikes make no difference. Undefined if it is none. */
export function readCode(text: string): string | undefined {
  const plain = text
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}.,]/gu, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1')
  return /^[0-9a-hjkmnp-tv-z]{16}$/.test(plain) ? plain.match(/.{4}/g)!.join('-') : undefined
}

/** A number of entries as somebody wrote it down. Undefined if it is none. */
export function readSize(text: string): number | undefined {
  const plain = text.replaceAll(/[\s,.]/gu, '')
  return /^[1-9]\d{0,14}$/.test(plain) ? Number(plain) : undefined
}
