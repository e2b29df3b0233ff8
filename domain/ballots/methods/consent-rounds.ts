import { type Fraction, reaches } from '../threshold.ts'

/**
 * What happens to objections, declared before opening (voting.md §1.2, domain.md §3.0): so many rounds or days, then
 * the objection test where there is one, then a majority of `fallback`. Nobody but its author strikes an objection.
 */
export type ConsentRounds = { rounds: number; days: number; test: Fraction | null; fallback: Fraction | null }

export const DEFAULT_ROUNDS: ConsentRounds = {
  rounds: 3,
  days: 21,
  test: { num: 2, den: 3 },
  fallback: { num: 2, den: 3 },
}

/** Everybody but its author was asked whether an objection has a reason that is about the matter. */
export type ObjectionTest = { others: number; notReasoned: number }

/** Does it stand? It falls only if enough of all others, not of those who answered, find it has no such reason. */
export const objectionStands = ({ others, notReasoned }: ObjectionTest, test: Fraction): boolean =>
  !reaches(notReasoned, others, test)

export type ConsentStep = 'adopted' | 'talk-again' | 'test' | 'fallback' | 'not-adopted'

export type ConsentSoFar = {
  open: number
  round: number
  /** Whole days since the first round opened. */
  daysOpen: number
  /** Null until the test was made; one for each open objection. */
  tests: readonly ObjectionTest[] | null
}

/** What comes next after a round of consent that met its quorum. */
export function nextConsentStep({ open, round, daysOpen, tests }: ConsentSoFar, rules: ConsentRounds): ConsentStep {
  if (open === 0) return 'adopted'
  if (round < rules.rounds && daysOpen < rules.days) return 'talk-again'
  if (rules.test) {
    const { test } = rules
    if (!tests) return 'test'
    if (tests.length >= open && tests.every((one) => !objectionStands(one, test))) return 'adopted'
  }
  return rules.fallback ? 'fallback' : 'not-adopted'
}
