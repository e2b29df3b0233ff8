import type { Now, StepKind } from '#domain/agenda/state.ts'
import { nextSpeaker } from '#domain/floor/next.ts'
import { isRound, roundOrder, speakingOrder, unheard, type Why } from '#domain/floor/order.ts'
import type { BallotId, Instant, MemberId, SessionId } from '#domain/ids.ts'
import type { Seal } from '#domain/log/seal.ts'
import { may } from '#domain/permissions.ts'
import { openBallots } from '#domain/plan/state.ts'
import { hasWritten } from '#domain/questions/written.ts'
import { type Hurdle, hurdleFor } from '#domain/say/hurdles.ts'
import { type Matter, voicesIn } from '#domain/say/state.ts'
import type { Session } from '#domain/sessions/state.ts'
import type { Spotlight } from '#domain/spotlight/state.ts'
import * as m from '#words'
import { type Copy, nameOf } from './fold.ts'
import type { Names } from './news-words.ts'

export type Named = { id: MemberId; name: string }
export type Waiting = Named & { why: Why; words: string | null; answer: boolean }
/** `takers`: who takes down the hands of people in the room. `voices`: who has a say, by name. */
export type Asked = {
  ask: number
  what: Matter
  until: Instant
  reason: string | null
  rests: boolean
  takers: Named[]
  voices: Named[]
}
/** `place`: from 0, as the log counts; what a step is called by. */
export type StepView = { place: number; kind: StepKind; minutes: number; what: string }

export type Meeting = {
  id: SessionId
  title: string
  /** By name, the reader first. */
  here: Named[]
  amHere: boolean
  /** Who speaks; `words` where they are read out. */
  speaker: (Named & { since: Instant; words: string | null; answer: boolean }) | null
  /** In the order in which they will speak. */
  queue: Waiting[]
  /** Whom the floor does not come to for a while. */
  pausing: MemberId[]
  amWaiting: boolean
  /** Everybody is heard in turn, nobody has to ask. */
  round: Named[] | null
  /** Who gets the floor next; null where nobody may, or nobody waits. */
  next: Named | null
  /** Members who are here and have not had their say in this topic. */
  unheard: Named[]
  steps: StepView[]
  now: Now | null
  paused: boolean
  guidedBy: MemberId | null
  /** What the group is asked now. */
  asking: Asked | null
  /** What could be asked; null where nothing stands in the way. */
  hurdles: Record<Matter, Hurdle | null>
  /** The group wants to move on; or has ended the step. */
  moving: boolean
  stepOver: boolean
  /** What the group does not accept. */
  appeals: { ask: number; reason: string | null }[]
  spotlight: Spotlight | null
}

/** The meeting that is open now, as one member sees it; null if none is. */
export function meetingOf(copy: Copy, me: MemberId): Meeting | null {
  const { state, words } = copy
  const session = state.openSession ? state.sessions.get(state.openSession) : undefined
  if (!session) return null
  const named = (id: MemberId): Named => ({ id, name: nameOf(copy, id) })
  const text = (seal: Seal | undefined) => (seal ? textOf(words[seal]) : null)
  const queue = speakingOrder(state, session, state.queue).map(
    (place): Waiting => ({
      ...named(place.member),
      ...{ why: place.why, words: text(place.words), answer: place.answer === true },
    }),
  )
  const round = isRound(session) ? roundOrder(state, session).map(named) : []
  const next = nextSpeaker({ state, session, at: state.at, held: 0 })
  const { turn } = state
  return {
    id: session.id,
    title: textOf(words[session.title]) ?? m.meetings_untitled(),
    here: [...session.present].map(named).sort((a, b) => first(a, b, me)),
    amHere: session.present.has(me),
    speaker: turn
      ? { ...named(turn.member), since: turn.since, words: text(turn.words), answer: turn.answer === true }
      : null,
    queue,
    pausing: [...(session.conduct ?? [])].flatMap(([id, mark]) => (mark === 'paused' ? id : [])),
    amWaiting: queue.some(({ id }) => id === me),
    round: round.length > 0 ? round : null,
    next: next ? named(next) : null,
    unheard: unheard(state, session).flatMap(({ id }) => (hasWritten(state, session, id) ? [] : named(id))),
    steps: stepsOf(session, words),
    ...{ now: session.now, paused: session.paused === true, guidedBy: session.guidedBy },
    ...saidIn(state, session, { text, named }),
    spotlight: session.spotlight ?? null,
  }
}

/** What the group says about how the meeting goes. */
type Told = { text: (seal: Seal | undefined) => string | null; named: (id: MemberId) => Named }
function saidIn(state: Copy['state'], session: Session, { text, named }: Told) {
  const { asking, moving = false, stepOver = false, appeals = [] } = session
  const hurdle = (matter: Matter) => hurdleFor(session, matter)
  return {
    asking: asking
      ? {
          ...{ ask: asking.ask, what: asking.what, until: asking.until },
          ...{ reason: text(asking.reason), rests: session.paused === true },
          takers: (asking.takers ?? []).map(named),
          voices: voicesIn(state, session)
            .map(named)
            .sort((a, b) => a.name.localeCompare(b.name)),
        }
      : null,
    hurdles: {
      'move-on': hurdle('move-on'),
      'slow-down': hurdle('slow-down'),
      appeal: hurdle('appeal'),
    },
    ...{ moving, stepOver },
    appeals: appeals.map((appeal) => ({ ask: appeal.ask, reason: text(appeal.reason) })),
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const first = (a: Named, b: Named, me: MemberId) =>
  Number(b.id === me) - Number(a.id === me) || a.name.localeCompare(b.name)

/** The steps of a meeting, as far as their words are known. */
export function stepsOf({ agenda }: Pick<Session, 'agenda'>, words: Copy['words']): StepView[] {
  const named = agenda ? words[agenda.words] : undefined
  const what = Array.isArray(named) ? (named as unknown[]) : []
  return (agenda?.steps ?? []).map(({ kind, minutes }, place) => ({
    ...{ place, kind, minutes },
    what: textOf(what[place]) ?? '',
  }))
}

/** Meetings that were planned and not opened, the next one first. */
export function plannedOf({ state, words }: Copy) {
  return [...state.sessions.values()]
    .filter((session) => session.state === 'scheduled')
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .map(({ id, title, startsAt }) => ({ id, title: textOf(words[title]) ?? m.meetings_untitled(), startsAt }))
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
  if (subject?.kind === 'objection') return m.ballots_an_objection()
  return subject?.kind === 'plan' ? m.meetings_vote_plan() : m.meetings_vote_question()
}

/** What this member may do here. */
export function rightsOf({ state }: Copy, me: MemberId) {
  const member = state.members.get(me)
  const session = state.openSession ? state.sessions.get(state.openSession) : undefined
  const fn = member?.function
  const runs = fn === 'facilitator' || session?.guidedBy === me
  return {
    speaks: !!fn && may(fn, 'queue.join'),
    /** Is one of those whom a round comes to. */
    isInRound: !!member?.side,
    /** Has a vote, and so a say in how the meeting goes. */
    hasSay: !!fn && may(fn, 'say.ask'),
    suggests: !!fn && may(fn, 'suggestion.make'),
    gives: runs && !!fn && may(fn, 'turn.grant'),
    opens: !!fn && may(fn, 'session.open'),
    /** Could run the meeting, and doesn't yet. */
    takesOver: !runs && !!fn && may(fn, 'session.take-over'),
  }
}

/** Names for what has just happened. */
export const namesFor = (copy: Copy, titles: Titles): Names => ({
  member: (id) => nameOf(copy, id),
  part: (key) => titles.parts[key] ?? key,
  vote: (id) => voteTitle(copy, titles, id),
})
