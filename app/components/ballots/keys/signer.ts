import { base64url, concat, fromHex } from '#domain/bytes.ts'

/** One vote's key: its public half, and what signs with it. */
export type VoteSigner = { key: string; sign: (message: Uint8Array) => Promise<Uint8Array> }

/** DER header of a raw Ed25519 seed (RFC 8410). */
const PKCS8 = '302e020100300506032b657004220420'

export const randomSeed = (): Uint8Array => crypto.getRandomValues(new Uint8Array(32))

/** By the browser's own Ed25519; where that is missing (older ones, or no TLS), by @noble's, loaded only then. */
export async function signerFrom(seed: Uint8Array): Promise<VoteSigner> {
  try {
    return await native(seed)
  } catch {
    const { signerFrom: byNoble } = await import('./signer-noble.ts')
    return byNoble(seed)
  }
}

async function native(seed: Uint8Array): Promise<VoteSigner> {
  const header = fromHex(PKCS8) ?? new Uint8Array(0)
  const der = new Uint8Array(concat(header, seed))
  const own = await crypto.subtle.importKey('pkcs8', der, 'Ed25519', true, ['sign'])
  const { x } = await crypto.subtle.exportKey('jwk', own)
  if (!x) throw new Error('This browser does not tell the public half of a key.')
  return {
    key: base64url(Uint8Array.from(atob(x.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))),
    sign: async (message) => new Uint8Array(await crypto.subtle.sign('Ed25519', own, new Uint8Array(message))),
  }
}
