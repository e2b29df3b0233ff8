import type { StepKind } from '../agenda/state.ts'
import type { AgendaItemId, BallotId, ExplainId, Instant, MemberId, OverrideId, SuggestionId } from '../ids.ts'
import type { Entry } from '../log/entry.ts'
import type { Seal } from '../log/seal.ts'
import type { Side } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'
import type { Check } from '../rules/rule.ts'
import type { Matter, Totals } from '../say/state.ts'
import type { Channel, Session } from '../sessions/state.ts'
import { between, MINUTE } from '../time.ts'
import { type Balance, balanceOf } from './balance.ts'

/** A step that took place, or was planned and did not. `step`: its place on the agenda. */
export type StepTaken = { step: number; kind: StepKind; planned: number; startedAt: Instant | null; minutes: number }
export type Attendance = { side: Side | null; people: number; channels: Partial<Record<Channel, number>> }

/**
 * What the group was asked, and what it said. `reason`: which decision it was about. `settled`: put right, and where
 * the guide said how, in which words; null where it was not.
 */
export type GroupAsked = {
  what: Matter
  carried: boolean
  totals: Totals | null
  reason: Seal | null
  settled: { words: Seal | null } | null
}

/** The record of a meeting, as the log tells it. Ids and numbers; whoever shows it opens the words. */
export type SessionRecord = {
  openedAt: Instant
  closedAt: Instant
  /** The entry that closed it. */
  closedSeq: number
  minutes: number
  steps: StepTaken[]
  attendance: Attendance[]
  votesOpened: BallotId[]
  votesClosed: BallotId[]
  suggestions: SuggestionId[]
  questions: ExplainId[]
  overrides: OverrideId[]
  /** What the group was asked about how the meeting goes. */
  asked: GroupAsked[]
  /** What was to be talked about and was not. */
  parked: AgendaItemId[]
  /** What members had asked to talk about, and a step took up. */
  takenUp: AgendaItemId[]
  /** Who was to be come back to, and was not. */
  comeBackTo: MemberId[]
  balance: Balance | null
  /** Rules of the balance as they stood when it was closed. */
  checks: Check[]
}

/** Kinds of entries that a record is drafted from. */
export const RECORD_KINDS = [
  ...(['session.opened', 'session.closed', 'step.started', 'ballot.opened', 'ballot.closed'] as const),
  ...(['suggestion.made', 'explain.asked', 'override.requested'] as const),
  ...(['say.asked', 'say.decided', 'say.settled'] as const),
]

const minutesBetween = (from: Instant, to: Instant) => Math.round(between(from, to) / MINUTE)

/**
 * Drafts the record of a meeting that is over from the entries between its opening and its closing (others may be among
 * them), and what they led to. Null where the entries don't hold both ends.
 */
export function draftRecord(state: PlanState, session: Session, entries: readonly Entry[]): SessionRecord | null {
  const opened = entries.find((entry) => entry.kind === 'session.opened' && entry.body.session === session.id)
  const closed = entries.find((entry) => entry.kind === 'session.closed' && entry.body.session === session.id)
  if (!opened || closed?.kind !== 'session.closed') return null
  const during = entries.filter(({ seq }) => seq > opened.seq && seq < closed.seq)
  const of = <T>(pick: (entry: Entry) => T | null): T[] =>
    during.flatMap((entry) => {
      const found = pick(entry)
      return found === null ? [] : [found]
    })
  const steps = stepsOf(session, during, closed.at)
  return {
    ...{ openedAt: opened.at, closedAt: closed.at, closedSeq: closed.seq },
    ...{ minutes: minutesBetween(opened.at, closed.at), steps },
    attendance: attendanceOf(state, session),
    votesOpened: of((entry) => (entry.kind === 'ballot.opened' ? entry.body.ballot : null)),
    votesClosed: of((entry) => (entry.kind === 'ballot.closed' ? entry.body.ballot : null)),
    suggestions: of((entry) => (entry.kind === 'suggestion.made' ? entry.body.suggestion : null)),
    questions: of((entry) => (entry.kind === 'explain.asked' ? entry.body.explain : null)),
    overrides: of((entry) => (entry.kind === 'override.requested' ? entry.body.override : null)),
    asked: askedIn(during),
    ...itemsOf(state, session, steps),
    comeBackTo: [...session.deferred],
    balance: balanceOf(state, session, closed.at),
    checks: closed.body.checks ?? [],
  }
}

function stepsOf(session: Session, during: readonly Entry[], closedAt: Instant): StepTaken[] {
  const starts = during.flatMap((entry) =>
    entry.kind === 'step.started' && entry.body.session === session.id ? [{ step: entry.body.step, at: entry.at }] : [],
  )
  const planned = session.agenda?.steps ?? []
  const taken = starts.flatMap(({ step, at }, i): StepTaken[] => {
    const own = planned[step]
    const minutes = minutesBetween(at, starts[i + 1]?.at ?? closedAt)
    return own ? [{ step, kind: own.kind, planned: own.minutes, startedAt: at, minutes }] : []
  })
  const missed = planned.flatMap((own, step): StepTaken[] =>
    starts.some((start) => start.step === step)
      ? []
      : [{ step, kind: own.kind, planned: own.minutes, startedAt: null, minutes: 0 }],
  )
  return [...taken, ...missed]
}

function askedIn(during: readonly Entry[]): GroupAsked[] {
  return during.flatMap((entry) => {
    if (entry.kind !== 'say.asked') return []
    const decided = during.find((one) => one.kind === 'say.decided' && one.body.ask === entry.seq)
    if (decided?.kind !== 'say.decided') return []
    const settled = during.find((one) => one.kind === 'say.settled' && one.body.ask === entry.seq)
    return [
      {
        ...{ what: entry.body.what, carried: decided.body.carried, totals: decided.body.totals ?? null },
        ...{ reason: entry.seals.reason ?? null, settled: settled ? { words: settled.seals.words ?? null } : null },
      },
    ]
  })
}

/** Everybody who was there at some time, by side and by how they took part. */
function attendanceOf(state: PlanState, session: Session): Attendance[] {
  return (['citizen', 'professional', null] as const).flatMap((side) => {
    const there = [...session.attended].filter((id) => (state.members.get(id)?.side ?? null) === side)
    const channels: Attendance['channels'] = {}
    for (const id of there) {
      const channel = session.channels.get(id)
      if (channel) channels[channel] = (channels[channel] ?? 0) + 1
    }
    return there.length > 0 ? [{ side, people: there.length, channels }] : []
  })
}

function itemsOf(state: PlanState, session: Session, steps: readonly StepTaken[]) {
  const itemAt = (step: number) => session.agenda?.steps[step]?.item
  const takenUp = new Set(steps.flatMap(({ step, startedAt }) => (startedAt ? (itemAt(step) ?? []) : [])))
  const wanted = [
    ...steps.flatMap(({ step }) => itemAt(step) ?? []),
    ...[...state.agendaItems.values()].filter((item) => item.session === session.id).map(({ id }) => id),
  ]
  const parked = [...new Set(wanted)].filter((id) => !takenUp.has(id) && !state.agendaItems.get(id)?.withdrawn)
  return { takenUp: [...takenUp], parked }
}
