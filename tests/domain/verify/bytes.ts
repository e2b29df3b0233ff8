import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { english } from '#tests/support/words-of.ts'

/** Flips one bit of the byte at `index`, another one for each byte in turn; the eighth makes it no UTF-8 any more. */
export function flipped(bytes: Uint8Array, index: number): Uint8Array {
  const changed = Uint8Array.from(bytes)
  changed[index]! ^= 1 << (index % 8)
  return changed
}

/** Where a changed byte passes, or makes the verifier throw. */
export function unnoticed(bytes: Uint8Array, indexes: Iterable<number>): number[] {
  const passed: number[] = []
  for (const index of indexes) {
    if (verifyBundle(nodeCrypto, flipped(bytes, index), english).ok) passed.push(index)
  }
  return passed
}
