import type { BallotId, Instant, MemberId, SessionId } from '#domain/ids.ts'
import { may } from '#domain/permissions.ts'
import { openBallots } from '#domain/plan/state.ts'
import { speakingOrder } from '#domain/sessions/state.ts'
import { SECTIONS } from '#domain/text/sections.ts'
import { type Copy, nameOf } from './fold.ts'

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

const titleOf = (value: unknown): string => (typeof value === 'string' ? value : 'Meeting')
const first = (a: Named, b: Named, me: MemberId) =>
  Number(b.id === me) - Number(a.id === me) || a.name.localeCompare(b.name)

/** Meetings that were planned and not opened, the next one first. */
export function plannedOf({ state, words }: Copy) {
  return [...state.sessions.values()]
    .filter((session) => session.state === 'scheduled')
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .map(({ id, title, startsAt }) => ({ id, title: titleOf(words[title]), startsAt }))
}

/**
 * Votes that are open, the first opened first: a state that has travelled to a browser has its maps in another order.
 * What a question asks isn't in the log: `titles` knows it of those that the page came with.
 */
export function votesOf({ state }: Copy, titles: Readonly<Record<string, string>>) {
  return openBallots(state)
    .sort((a, b) => a.openedAt.localeCompare(b.openedAt) || a.id.localeCompare(b.id))
    .map(({ id, subject, closesAt }) => ({ id, closesAt, title: titles[id] ?? subjectOf(subject) }))
}

function subjectOf(subject: { kind: string; section?: string }): string {
  if (subject.kind === 'section')
    return SECTIONS.find(({ key }) => key === subject.section)?.title ?? 'A part of the plan'
  return subject.kind === 'plan' ? 'The whole plan' : 'A question'
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

/** Names for the sentences of the log. */
export const namesFor = (copy: Copy, titles: Readonly<Record<string, string>>) => ({
  name: (id: MemberId) => nameOf(copy, id),
  title: (id: string) => {
    const session = copy.state.sessions.get(id as SessionId)
    if (session) return titleOf(copy.words[session.title])
    return titles[id as BallotId]
  },
})
