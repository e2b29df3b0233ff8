import { readFileSync, statSync } from 'node:fs'
import { ED25519, parseVerifierKey, type VerifierKey } from '#domain/log/note.ts'
import { nodeCrypto } from '../crypto.ts'
import { WitnessFault } from './key.ts'

function keyOf(vkey: string, where: string): VerifierKey {
  const key = parseVerifierKey(nodeCrypto.sha256, vkey)
  if (key?.type !== ED25519) throw new WitnessFault(`${where}: this is no key of a log: ${vkey.slice(0, 200)}`)
  return key
}

function keysIn(file: string): VerifierKey[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    const text = line.trim()
    return text === '' || text.startsWith('#') ? [] : [keyOf(text, `${file}, line ${index + 1}`)]
  })
}

/**
 * The keys of the logs that are watched: those given, and those in a file, one a line, which is read again whenever it
 * has changed. A file that can't be read any more leaves what was there.
 */
export function watchedLogs(
  given: readonly string[],
  file: string | undefined,
  tell: (fault: string) => void,
): () => readonly VerifierKey[] {
  const own = given.map((vkey) => keyOf(vkey, '--log'))
  if (file === undefined) return () => own
  const stamp = () => {
    const { mtimeMs, size } = statSync(file)
    return `${mtimeMs} ${size}`
  }
  let seen = stamp()
  let keys = [...own, ...keysIn(file)]
  return () => {
    try {
      const now = stamp()
      if (now === seen) return keys
      seen = now
      keys = [...own, ...keysIn(file)]
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error))
    }
    return keys
  }
}
