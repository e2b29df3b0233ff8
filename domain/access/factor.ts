import type { Provision } from './provisions.ts'

/**
 * How much longer somebody may speak, by what they need to take part (LPF-18): twice as long where every sentence is
 * said twice or typed, half as long again where thoughts take more time. Private: it never enters the log.
 */
export type AccessFactor = { num: number; den: number }

const FACTORS: Partial<Record<Provision, AccessFactor>> = {
  'bsl-interpreter': { num: 2, den: 1 },
  'language-interpreter': { num: 2, den: 1 },
  'speech-aid': { num: 2, den: 1 },
  'more-time': { num: 3, den: 2 },
}
const NONE: AccessFactor = { num: 1, den: 1 }

/** The largest factor of all that somebody needs; 1 where nothing asks for more time. */
export function factorOf(provisions: Iterable<Provision>): AccessFactor {
  const value = ({ num, den }: AccessFactor) => num / den
  return [...provisions].reduce((most, provision) => {
    const own = FACTORS[provision] ?? NONE
    return value(own) > value(most) ? own : most
  }, NONE)
}

/** Whole seconds that count: what was spoken, divided by the factor. */
export const adjusted = (milliseconds: number, { num, den }: AccessFactor): number =>
  Math.max(0, Math.round((milliseconds * den) / (num * 1000)))
