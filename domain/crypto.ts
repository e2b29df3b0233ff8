import { hex, utf8 } from './bytes.ts'

/**
 * The cryptography that the domain needs, handed in: Node's own on the server, @noble's in browsers.
 * (A workshop's browser on a LAN without TLS has no `crypto.subtle`; that is why all of it is synchronous.)
 */
export type Crypto = {
  /** SHA-256 (FIPS 180-4): 32 bytes. */
  sha256: (bytes: Uint8Array) => Uint8Array
  /** Ed25519 (RFC 8032): is `signature` (64 bytes) of `message` made with the key whose public half (32 bytes) is given? */
  verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean
}
export type Sha256 = Crypto['sha256']

/** Who signs: a name of the log (its origin) and an Ed25519 key. Only the server ever holds one. */
export type Signer = { name: string; publicKey: Uint8Array; sign: (message: Uint8Array) => Uint8Array }

/** How every digest is spelt in entries, definitions, papers and the API: `sha256:` and 64 hexadecimal digits. */
export type Digest = `sha256:${string}`

export const digestOf = (sha256: Sha256, bytes: Uint8Array): Digest => `sha256:${hex(sha256(bytes))}`
export const digestOfText = (sha256: Sha256, text: string): Digest => digestOf(sha256, utf8(text))
export const isDigest = (value: unknown): value is Digest =>
  typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value)
