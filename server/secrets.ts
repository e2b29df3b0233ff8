import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'

/** Bytes of a nonce and of a tag of AES-256-GCM (NIST SP 800-38D). */
const NONCE = 12
const TAG = 16

/** What only this installation can do: keys derived from SECRET_KEY, one for each purpose. */
export type Secrets = {
  /** A keyed hash, 32 bytes; the same for the same purpose and text. */
  mac: (purpose: string, text: string) => Uint8Array
  /** Authenticated encryption. `context` must be the same to open it again. */
  seal: (context: string, plain: Uint8Array) => Uint8Array
  /** Throws if the bytes were changed, belong to another context, or SECRET_KEY is another one. */
  open: (context: string, sealed: Uint8Array) => Uint8Array
}

export function secretsFrom(secretKey: string): Secrets {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secretKey, 'evenground', purpose, 32))
  const encryption = derive('encryption')
  return {
    mac: (purpose, text) =>
      createHmac('sha256', derive(`mac ${purpose}`))
        .update(text)
        .digest(),
    seal: (context, plain) => encrypt(encryption, context, plain),
    open: (context, sealed) => decrypt(encryption, context, sealed),
  }
}

/** nonce ‖ ciphertext ‖ tag, under a 32-byte key. */
export function encrypt(key: Uint8Array, context: string, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

export function decrypt(key: Uint8Array, context: string, sealed: Uint8Array): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE)).setAAD(Buffer.from(context))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()])
}

/** From SECRET_KEY, or from DATA_DIR/secret-key, which the first start writes for this user alone (mode 0600). */
export function loadSecrets(config: Pick<Config, 'SECRET_KEY' | 'DATA_DIR'>): Secrets {
  return secretsFrom(config.SECRET_KEY ?? keyFile(config.DATA_DIR))
}

function keyFile(folder: string): string {
  const file = join(folder, 'secret-key')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    // `wx`: of two processes that start at once, the second takes the first one's key.
    try {
      writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8').trim()
}
