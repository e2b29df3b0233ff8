/**
 * What groups that co-produce promise each other, by who wrote it down. A group chooses single ones, from one list or
 * several. Names are kept in logs for ever: add, never rename.
 */
export const PRINCIPLE_SETS = {
  /** New Economics Foundation and NESTA, six. */
  nef: ['assets', 'capabilities', 'mutuality', 'peer-networks', 'blurred-roles', 'facilitating'],
  /** Social Care Institute for Excellence, four. */
  scie: ['equality', 'diversity', 'access', 'reciprocity'],
  /** NIHR, formerly INVOLVE, five (Hickey and others, 2018). */
  nihr: ['share-power', 'all-perspectives', 'respect-knowledge', 'giving-and-getting', 'relationships'],
  /** National Survivor User Network, 4Pi. */
  nsun: ['purpose', 'presence', 'process', 'impact'],
  /** Coalition for Collaborative Care and NHS England, five values. */
  values: ['ownership-by-all', 'openness', 'sharing-decisions', 'plain-words', 'people-valued'],
} as const

export type PrincipleSet = keyof typeof PRINCIPLE_SETS
export type Principle = (typeof PRINCIPLE_SETS)[PrincipleSet][number]

export const PRINCIPLES: readonly Principle[] = Object.values(PRINCIPLE_SETS).flat()
export const isPrinciple = (value: unknown): value is Principle => PRINCIPLES.some((known) => known === value)
