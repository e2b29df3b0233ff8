/**
 * What can be provided so that somebody can take part: never why they need it. Data: a group of another place adds its
 * own here, and words for it as `access_provision_NAME`.
 */
export const PROVISIONS = [
  'bsl-interpreter',
  'language-interpreter',
  'captions',
  'hearing-loop',
  'level-access',
  'breaks',
  'quiet-room',
  'large-print',
  'companion',
  'more-time',
  'speech-aid',
  'transport',
  'oxygen-point',
  'own-words',
] as const
export type Provision = (typeof PROVISIONS)[number]

/** People who have to be booked long before (LPF-07). */
export const INTERPRETERS: readonly Provision[] = ['bsl-interpreter', 'language-interpreter']

/**
 * What also bears on reading a text and voting on it, at home as well as in a room. What somebody says in their own
 * words may, so it is asked of too.
 */
export const FOR_VOTING: readonly Provision[] = [
  'bsl-interpreter',
  'language-interpreter',
  'large-print',
  'companion',
  'own-words',
]

/** Stands where a meeting's id does: arranged for all votes, until the person says that it is not right any more. */
export const VOTES = 'votes' as const

/** How far the guide is: asked whoever provides it, arranged it, or had it confirmed. */
export const ARRANGING = ['asked', 'arranged', 'confirmed'] as const
export type Arranging = (typeof ARRANGING)[number]

/** What the person alone says of it: it is right, it is not, or they go on without it this time. */
export const ANSWERS = ['right', 'not-right', 'waived'] as const
export type AccessAnswer = (typeof ANSWERS)[number]
