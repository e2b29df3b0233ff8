/** One thing that waits for somebody, in one of their plans. `to` is its address on this site. */
export type Waiting = {
  to: string
  label: string
  why: string
  planId: string
  plan: string
  /** When it is too late, if there is such a moment. */
  until: string | null
}

/** People sit together now; what they talk about cannot wait. */
const MEETING = /\/live$/

/** Kinds of things that wait, by their address, from the most pressing on. */
const KINDS: readonly RegExp[] = [
  /\/ballots\/[^/#]+$/, // a vote
  /^\/plans\/[^/]+#/, // a second signature
  /\/welcome$/, // a role to agree
  /\/people#roles$/, // somebody else's role to agree: they cannot vote before
  /\/people#invite$/, // people to invite: nothing begins before
  /\/ballots\/[^/#]+#dissent$/, // to have it written down that one disagrees
  /\/ready#/, // a question, or its answer
  /\/ready$/, // to say that one is ready
]

const rank = ({ to }: Waiting): number => {
  const found = KINDS.findIndex((kind) => kind.test(to))
  return found === -1 ? KINDS.length : found
}

const isMeeting = ({ to }: Waiting): number => (MEETING.test(to) ? 0 : 1)

/** ISO instants sort as text; what has no end comes after everything that has one. */
const end = ({ until }: Waiting): string => until ?? '~'

/**
 * Most pressing first: a meeting that is open; then what ends, the soonest first; then what has no end, by its kind.
 * Where both are equal, the order in which they came stays.
 */
export const byUrgency = (waiting: readonly Waiting[]): Waiting[] =>
  waiting.toSorted(
    (a, b) => isMeeting(a) - isMeeting(b) || (end(a) === end(b) ? rank(a) - rank(b) : end(a) < end(b) ? -1 : 1),
  )
