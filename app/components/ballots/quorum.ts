import type { Definition } from '#domain/ballots/definition.ts'
import { ceilOf } from '#domain/ballots/threshold.ts'

type Rolled = Pick<Definition, 'roll' | 'quorum'>

export const seatsOf = ({ roll }: Pick<Definition, 'roll'>): number => roll.citizen + roll.professional

const share = (of: number, fraction: string): number => {
  const [num = 0, den = 1] = fraction.split('/').map(Number)
  return ceilOf(of, { num, den })
}

/** How many people must take part, as whole people: 3 in 5 of 14 are 9. */
export const seatsNeeded = ({ roll, quorum }: Rolled): number => share(seatsOf({ roll }), quorum.all)
export const citizensNeeded = ({ roll, quorum }: Rolled): number => share(roll.citizen, quorum.groups.citizen ?? '0/1')

/** How many of all must be for it; 0 where that is not asked. */
export const yesNeeded = ({ roll, quorum }: Rolled): number => share(seatsOf({ roll }), quorum.yes ?? '0/1')
