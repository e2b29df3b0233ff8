import { sha256 } from '@noble/hashes/sha2.js'
import { type CodeFault, readRecoveryCode, recoveryCode } from '#domain/ballots/recovery.ts'
import { base64url, fromBase64url } from '#domain/bytes.ts'
import { signerFrom } from './signer.ts'

/** The key that a typed code stands for. */
export async function seedOf(typed: string): Promise<{ seed: string; key: string } | CodeFault> {
  const seed = readRecoveryCode(sha256, typed)
  if ('fault' in seed) return seed
  return { seed: base64url(seed), key: (await signerFrom(seed)).key }
}

export const codeOf = (seed: string): string => recoveryCode(sha256, fromBase64url(seed) ?? new Uint8Array(0))
