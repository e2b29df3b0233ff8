import { hashes, verify } from '@noble/ed25519'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import type { Crypto } from '#domain/crypto.ts'

// Synchronous on purpose: on a LAN without TLS a browser has no `crypto.subtle`.
hashes.sha512 = sha512

/**
 * The browser's cryptography behind the domain's port. Signatures are judged as RFC 8032 has it, not by the laxer
 * ZIP 215, so that a browser is as strict as the server.
 */
export const browserCrypto: Crypto = {
  sha256,
  verify: (publicKey, message, signature) => {
    try {
      return verify(signature, message, publicKey, { zip215: false })
    } catch {
      return false // not a point of the curve
    }
  },
}
