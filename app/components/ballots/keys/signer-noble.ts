import { getPublicKey, hashes, sign } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import { base64url } from '#domain/bytes.ts'
import type { VoteSigner } from './signer.ts'

hashes.sha512 = sha512

export const signerFrom = (seed: Uint8Array): VoteSigner => ({
  key: base64url(getPublicKey(seed)),
  sign: async (message) => sign(message, seed),
})
