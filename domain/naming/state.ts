import type { MemberId } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'

/**
 * Where a name can stand in what is published. `list`: in the list of those who took part. `statements`: above what
 * one wrote with one's name when one disagreed; whoever reads that knows how its author voted.
 */
export const NAMING_PLACES = ['list', 'statements'] as const
export type NamingPlace = (typeof NAMING_PLACES)[number]

/** Where somebody wants to be named. Who never said anything is named nowhere. */
export type Naming = Record<NamingPlace, boolean>

const NOWHERE: Naming = { list: false, statements: false }

export const namingOf = ({ naming }: Pick<PlanState, 'naming'>, member: MemberId): Naming =>
  naming.get(member) ?? NOWHERE
