import { isChoosing } from '../ballots/choosing/methods.ts'
import { areRulesFor } from '../ballots/choosing/rules.ts'
import type { Definition } from '../ballots/definition.ts'
import { METHODS } from '../ballots/methods.ts'
import { type Fraction, reaches } from '../ballots/threshold.ts'
import { canonical } from '../log/canonical.ts'

/** Does this threshold keep fewer than half from deciding for all, and is it of its method's kind? */
export function isFairThreshold({ method, threshold, options }: Pick<Definition, 'method' | 'threshold' | 'options'>) {
  if (isChoosing(method)) return 'parameters' in threshold && areRulesFor(method, threshold, options)
  const byDefault = METHODS[method].defaultThreshold
  if ('openObjections' in byDefault) return canonical(threshold) === canonical(byDefault)
  if ('rule' in byDefault) return 'rule' in threshold && RULES.includes(canonical(threshold))
  if ('support' in byDefault) {
    return (
      'support' in threshold &&
      isHalf(threshold.support) &&
      canonical(threshold.against) === canonical(byDefault.against)
    )
  }
  if (!('num' in threshold)) return false
  const { num, den, strict } = threshold
  return isHalf({ num, den }) && (strict || num * 2 > den)
}

const RULES = (['all-three', 'median-three'] as const).map((rule) => canonical({ rule }))

/** At least half, at most all. */
const isHalf = ({ num, den }: Fraction): boolean => num <= den && reaches(num, den, { num: 1, den: 2 })
