import { type Fraction, reaches } from '../threshold.ts'

/**
 * What must have taken part, in whole people: of everybody, of each side, or (`yes`) how many of everybody must say
 * yes. In the second call only the share of everybody counts, so that no side can stop a vote by staying away.
 */
export type TallyQuorum = { all: Fraction; sides: Record<string, Fraction>; yes: Fraction | null }
export type QuorumMet = { all: boolean; sides: Record<string, boolean>; yes: boolean | null; call: 1 | 2; met: boolean }

export const NO_QUORUM: TallyQuorum = { all: { num: 0, den: 1 }, sides: {}, yes: null }

/** P · den ≥ num · |R|; nothing asked is met even by nobody. */
const enough = (took: number, roll: number, asked: Fraction): boolean =>
  asked.num === 0 || roll === 0 || reaches(took, roll, asked)

export type TookPart = {
  roll: Record<string, number>
  cast: Record<string, number>
  yes: number | null
  call: 1 | 2
}

export function quorumMet(quorum: TallyQuorum, { roll, cast, yes, call }: TookPart): QuorumMet {
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, count) => all + count, 0)
  const all = enough(sum(cast), sum(roll), quorum.all)
  const sides = Object.fromEntries(
    Object.entries(quorum.sides).map(([side, asked]) => [side, enough(cast[side] ?? 0, roll[side] ?? 0, asked)]),
  )
  const saidYes = quorum.yes && yes !== null ? enough(yes, sum(roll), quorum.yes) : null
  const met = all && saidYes !== false && (call === 2 || Object.values(sides).every(Boolean))
  return { all, sides, yes: saidYes, call, met }
}
