/**
 * Codes that people read from a card or a wall and type: without vowels but A and E, and without anything that looks
 * like something else (0 O, 1 I L, 2 Z, 5 S, 8 B, U V).
 */
export const CODE_LETTERS = '34679ACDEFGHJKMNPQRTVWXY'
export const CODE_LENGTH = 6

/** A code as it is kept, from what somebody typed: small letters, spaces and dashes are fine. Null where it is none. */
export function normaliseCode(typed: string): string | null {
  const code = typed.replaceAll(/[\s-]+/g, '').toUpperCase()
  return code.length === CODE_LENGTH && [...code].every((letter) => CODE_LETTERS.includes(letter)) ? code : null
}

/** The code that random bytes spell; two bytes a letter, so that all letters are all but equally likely. */
export function codeOf(bytes: Uint8Array): string {
  const letter = (n: number) =>
    CODE_LETTERS[((bytes[2 * n] ?? 0) * 256 + (bytes[2 * n + 1] ?? 0)) % CODE_LETTERS.length]
  return Array.from({ length: CODE_LENGTH }, (_, n) => letter(n)).join('')
}
