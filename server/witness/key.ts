import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { base64, concat, equalBytes, fromBase64, fromHex, hex } from '#domain/bytes.ts'
import type { Signer } from '#domain/crypto.ts'
import { COSIGNATURE, formatVerifierKey, isName, keyIdOf } from '#domain/log/note.ts'
import { nodeCrypto, randomSeed, signerFrom } from '../crypto.ts'

const { sha256 } = nodeCrypto

export type WitnessKey = { signer: Signer; vkey: string }

/** A file or an argument that a witness can't work with; its message is for whoever runs it. */
export class WitnessFault extends Error {
  override readonly name = 'WitnessFault'
}

const HEAD = 'PRIVATE+KEY'

/** As other note tools write them: `PRIVATE+KEY+name+id+base64(type ‖ seed)`. */
function format(name: string, seed: Uint8Array): string {
  const { publicKey } = signerFrom(name, seed)
  const id = hex(keyIdOf(sha256, name, COSIGNATURE, publicKey))
  return `${HEAD}+${name}+${id}+${base64(concat(Uint8Array.of(COSIGNATURE), seed))}\n`
}

function parse(text: string): WitnessKey | undefined {
  const [first, second, name = '', id = '', ...rest] = text.trimEnd().split('+')
  const secret = fromBase64(rest.join('+'))
  if (`${first}+${second}` !== HEAD || !isName(name) || secret?.length !== 33 || secret[0] !== COSIGNATURE) {
    return undefined
  }
  const signer = signerFrom(name, secret.slice(1))
  const keyId = fromHex(id)
  if (!keyId || !equalBytes(keyId, keyIdOf(sha256, name, COSIGNATURE, signer.publicKey))) return undefined
  return { signer, vkey: formatVerifierKey(sha256, name, signer.publicKey, COSIGNATURE) }
}

/** The key in `file`. With `newName`, one is made where there is none, for this user's eyes only. */
export function loadWitnessKey(file: string, newName: string | undefined): { key: WitnessKey; made: boolean } {
  const made = newName !== undefined && !existsSync(file)
  if (made) {
    if (!isName(newName) || newName.length > 100) {
      throw new WitnessFault('A witness’s name has no spaces and no plus, such as union.example/witness.')
    }
    writeFileSync(file, format(newName, randomSeed()), { mode: 0o600, flag: 'wx', flush: true })
  }
  if (!existsSync(file)) throw new WitnessFault(`There is no key in ${file}. Make one with --new NAME.`)
  const key = parse(readFileSync(file, 'utf8'))
  if (!key) throw new WitnessFault(`${file} is no key of a witness. Nothing was changed.`)
  if (newName !== undefined && newName !== key.signer.name) {
    throw new WitnessFault(`${file} holds the key of ${key.signer.name}. Give another file to --key for a new witness.`)
  }
  return { key, made }
}
