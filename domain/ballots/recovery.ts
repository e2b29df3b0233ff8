import { concat, crockford, equalBytes, fromCrockford, utf8 } from '../bytes.ts'
import type { Sha256 } from '../crypto.ts'

const TAG = utf8('evenground-recovery-v1\n')
const [SEED, CHECK] = [32, 3]
/** 35 bytes are 56 characters exactly. */
export const CODE_LENGTH = 56
const GROUP = 4

const checkOf = (sha256: Sha256, seed: Uint8Array) => sha256(concat(TAG, seed)).slice(0, CHECK)

/**
 * A vote's key on paper: its 32-byte seed and a check, as 14 groups of four letters and figures that can be read out.
 * Whoever has it can change this one vote while it is open, and find it in the box afterwards; nothing else.
 */
export function recoveryCode(sha256: Sha256, seed: Uint8Array): string {
  const text = crockford(concat(seed, checkOf(sha256, seed)))
  return (text.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join(' ')
}

/** What is wrong with a code as it was typed: a letter that no code has, too few or too many, or one mistyped. */
export type CodeFault =
  | { fault: 'empty' }
  | { fault: 'letter'; letter: string }
  | { fault: 'length'; typed: number }
  | { fault: 'mistyped' }

/** The key's seed, or what to look at again. Gaps, hyphens, capitals, and l or o for 1 or 0 are no mistakes. */
export function readRecoveryCode(sha256: Sha256, typed: string): Uint8Array | CodeFault {
  const text = typed.replaceAll(/[\s\-–.]/g, '')
  if (text === '') return { fault: 'empty' }
  const letter = [...text].find((character) => fromCrockford(character) === undefined)
  if (letter) return { fault: 'letter', letter }
  if (text.length !== CODE_LENGTH) return { fault: 'length', typed: text.length }
  const bytes = fromCrockford(text) ?? new Uint8Array(0)
  const seed = bytes.slice(0, SEED)
  return equalBytes(bytes.slice(SEED), checkOf(sha256, seed)) ? seed : { fault: 'mistyped' }
}
