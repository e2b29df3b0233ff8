import type { BallotId, Instant, MemberId, SessionId } from '#domain/ids.ts'
import { may } from '#domain/permissions.ts'
import { openBallots } from '#domain/plan/state.ts'
import { speakingOrder } from '#domain/sessions/state.ts'
import * as m from '#words'
import { type Copy, nameOf } from './fold.ts'
import type { Names } from './news-words.ts'

export type Named = { id: MemberId; name: string }

export type Meeting = {
  id: SessionId
  title: string
  /** By name, the reader first. */
  here: Named[]
  amHere: boolean
  /** Who speaks, and since when. */
  speaker: (Named & { since: Instant }) | null
  /** In the order in which they will speak. */
  queue: Named[]
  amWaiting: boolean
}

/** The meeting that is open now, as one member sees it; null if none is. */
export function meetingOf(copy: Copy, me: MemberId): Meeting | null {
  const { state, words } = copy
  const session = state.openSession ? state.sessions.get(state.openSession) : undefined
  if (!session) return null
  const named = (id: MemberId): Named => ({ id, name: nameOf(copy, id) })
  const queue = speakingOrder(session, state.queue).map(({ member }) => named(member))
  return {
    id: session.id,
    title: titleOf(words[session.title]),
    here: [...session.present].map(named).sort((a, b) => first(a, b, me)),
    amHere: session.present.has(me),
    speaker: state.turn ? { ...named(state.turn.member), since: state.turn.since } : null,
    queue,
    amWaiting: queue.some(({ id }) => id === me),
  }
}

const titleOf = (value: unknown): string => (typeof value === 'string' ? value : m.meetings_untitled())
const first = (a: Named, b: Named, me: MemberId) =>
  Number(b.id === me) - Number(a.id === me) || a.name.localeCompare(b.name)

/** Meetings that were planned and not opened, the next one first. */
export function plannedOf({ state, words }: Copy) {
  return [...state.sessions.values()]
    .filter((session) => session.state === 'scheduled')
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .map(({ id, title, startsAt }) => ({ id, title: titleOf(words[title]), startsAt }))
}

/** What the log doesn't hold: what votes ask, of those that the page came with, and what the parts are called. */
export type Titles = { votes: Readonly<Record<string, string>>; parts: Readonly<Record<string, string>> }

/** Votes that are open, the first to close first: the order of a map is lost on its way into a page. */
export const votesOf = (copy: Copy, titles: Titles) =>
  openBallots(copy.state)
    .sort((a, b) => a.closesAt.localeCompare(b.closesAt) || a.id.localeCompare(b.id))
    .map(({ id, closesAt }) => ({ id, closesAt, title: voteTitle(copy, titles, id) }))

function voteTitle({ state }: Copy, { votes, parts }: Titles, id: BallotId): string {
  const subject = state.ballots.get(id)?.subject
  const known = votes[id]
  if (known) return known
  if (subject?.kind === 'section') return parts[subject.section] ?? m.meetings_vote_part()
  if (subject?.kind === 'suggestion') return m.meetings_vote_change()
  if (subject?.kind === 'charter') return m.meetings_vote_charter()
  return subject?.kind === 'plan' ? m.meetings_vote_plan() : m.meetings_vote_question()
}

/** What this member may do here. */
export function rightsOf({ state }: Copy, me: MemberId) {
  const fn = state.members.get(me)?.function
  return {
    speaks: !!fn && may(fn, 'queue.join'),
    gives: !!fn && may(fn, 'turn.grant'),
    opens: !!fn && may(fn, 'session.open'),
  }
}

/** Names for what has just happened. */
export const namesFor = (copy: Copy, titles: Titles): Names => ({
  member: (id) => nameOf(copy, id),
  part: (key) => titles.parts[key] ?? key,
  vote: (id) => voteTitle(copy, titles, id),
})
