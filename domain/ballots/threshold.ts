import type { ChoosingRules } from './choosing/rules.ts'
import type { Fist5Rule } from './methods/fist5.ts'

/** A fraction as definitions spell it: whole numbers. */
export type Fraction = { num: number; den: number }

/**
 * What must be reached, spelt out in the definition so that nothing about it is left to habit.
 * Majority: `base` is what is divided by (`others`: all seats but one, whose holder is not named), `strict` means "more than" instead of "at least".
 * Gradients: `support` is the least share of levels 1–3, `against` the greatest share of levels 6–7, both of all
 * papers but abstentions. Consent has no number: one open objection is enough. Fist to five names its rule. Votes that choose among options have
 * rules of their own.
 */
export type BallotThreshold =
  | { num: number; den: number; strict: boolean; base: 'yes+no' | 'roll' | 'others' }
  | { support: Fraction; against: Fraction }
  | { openObjections: 0 }
  | Fist5Rule
  | ChoosingRules

/** a/b ≥ num/den (or > if strict), in whole numbers; a share of nothing is never enough. */
export function reaches(part: number, whole: number, { num, den }: Fraction, strict = false): boolean {
  if (whole === 0) return false
  const left = BigInt(part) * BigInt(den)
  const right = BigInt(num) * BigInt(whole)
  return strict ? left > right : left >= right
}

/** The smallest whole number that is at least `num/den` of `whole`. */
export const ceilOf = (whole: number, { num, den }: Fraction): number => Math.ceil((whole * num) / den)
