/** The looks that people know from any text program. */
export const LOOKS = ['em', 'strong'] as const
export type LookName = (typeof LOOKS)[number]

/** So many UTF-16 characters from `at` on are to look like this (`on`), or no longer. */
export type Look = { at: number; length: number; mark: LookName; on: boolean }

/** The looks in a list of the names of marks, as bits. */
export const looksAmong = (marks: readonly string[]): number =>
  LOOKS.reduce((bits, look, index) => (marks.includes(look) ? bits | (1 << index) : bits), 0)
