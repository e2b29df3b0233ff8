import { createPrivateKey, createPublicKey, hash, type KeyObject, randomBytes, sign, verify } from 'node:crypto'
import { crockford } from '#domain/bytes.ts'
import type { Crypto, Signer } from '#domain/crypto.ts'

/** DER headers of raw Ed25519 keys (RFC 8410): PKCS #8 for the 32-byte seed, SPKI for the 32-byte public key. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** Node's own cryptography behind the domain's port. */
export const nodeCrypto: Crypto = {
  sha256: (bytes) => new Uint8Array(hash('sha256', bytes, 'buffer')),
  verify: (publicKey, message, signature) => {
    try {
      // As a JWK (RFC 8037), which OpenSSL reads a third faster than DER.
      const key = createPublicKey({
        key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
        format: 'jwk',
      })
      return verify(null, message, key, signature)
    } catch {
      return false // not a point of the curve
    }
  },
}

export const randomSeed = (): Uint8Array => randomBytes(32)
/** 128 random bits for an id. */
export const randomId = (): string => crockford(randomBytes(16))

export type KeyPair = { publicKey: Uint8Array; sign: (message: Uint8Array) => Uint8Array }

/** An Ed25519 key pair from its 32-byte seed (RFC 8032). */
export function keyPairFrom(seed: Uint8Array): KeyPair {
  const key: KeyObject = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI.length))
  return { publicKey, sign: (message) => new Uint8Array(sign(null, message, key)) }
}

export const signerFrom = (name: string, seed: Uint8Array): Signer => ({ name, ...keyPairFrom(seed) })
