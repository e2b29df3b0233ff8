import { base64url, concat, fromBase64url, utf8 } from '../bytes.ts'
import type { Sha256 } from '../crypto.ts'
import { canonical, type Json } from './canonical.ts'

/**
 * A seal is a salted commitment: the entry holds `base64url(H("evenground-commit-v1\n" ‖ salt ‖ canonical(value)))`,
 * an ordinary table holds salt (32 random bytes) and value. Deleting salt and value leaves the log verifiable and
 * the seal impossible to link (voting.md §3.1).
 */
export type Seal = string
export type OpenedSeal = { salt: string; value: Json }

const TAG = utf8('evenground-commit-v1\n')
export const SALT_BYTES = 32

export function sealOf(sha256: Sha256, salt: Uint8Array, value: Json): Seal {
  return base64url(sha256(concat(TAG, salt, utf8(canonical(value)))))
}

/** Does this salt (base64url) and value open that seal? */
export function opens(sha256: Sha256, seal: Seal, { salt, value }: OpenedSeal): boolean {
  const bytes = fromBase64url(salt)
  return bytes?.length === SALT_BYTES && sealOf(sha256, bytes, value) === seal
}
