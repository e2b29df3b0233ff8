/** Fractions of whole numbers of any size, for calls too close for floating point. `den` is above 0. */
export type Exact = { num: bigint; den: bigint }

export const exact = (num: number | bigint, den: number | bigint = 1): Exact => reduced(BigInt(num), BigInt(den))

export const minus = (a: Exact, b: Exact): Exact => reduced(a.num * b.den - b.num * a.den, a.den * b.den)
export const times = (a: Exact, n: number | bigint): Exact => reduced(a.num * BigInt(n), a.den)
export const over = (a: Exact, n: number | bigint): Exact => reduced(a.num, a.den * BigInt(n))
/** Negative, 0 or positive, as `a` is less than, equal to or more than `b`. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function reduced(num: bigint, den: bigint): Exact {
  let [a, b] = [num < 0n ? -num : num, den]
  while (b !== 0n) [a, b] = [b, a % b]
  return a > 1n ? { num: num / a, den: den / a } : { num, den }
}
