import { AppError } from '../app-error.ts'
import type { Digest } from '../crypto.ts'
import { actorId, type Context, type Decider, refused } from '../decision.ts'
import { judgeGate } from '../gates.ts'
import type { MemberId, SessionId } from '../ids.ts'
import { draft } from '../log/entry.ts'
import { mayGuide, openSession } from '../sessions/acting.ts'
import type { Session } from '../sessions/state.ts'
import type { Sentence } from '../words/words.ts'
import { drawingFor, drawnBy, groupsBefore } from './draw.ts'
import { type Grouping, groupsNow, inGroups, latestGroups, placeOf, USUAL_SIZE } from './state.ts'

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

function mustGuide(context: Context): void {
  if (!mayGuide(context)) throw new AppError('not-allowed', (words) => words.errors_take_over_first())
}

/** The open meeting and the groups in it. */
function sitting(context: Context, id: SessionId | undefined): { session: Session; grouping: Grouping } {
  const session = openSession(context, id)
  const grouping = groupsNow(session)
  if (!grouping) throw wrong((words) => words.errors_no_groups())
  return { session, grouping }
}

/** `seed`: the digest of the entry before, which the state does not hold. */
export type MakeGiven = { seed: Digest }

export const makeGroups: Decider<'groups.make', MakeGiven> = (context, command, { seed }) => {
  const { state, at, actor, sha256 } = context
  const { type, sessionId, how, size = USUAL_SIZE, kept = false } = command
  const session = openSession(context, sessionId)
  mustGuide(context)
  if (state.turn) throw wrong((words) => words.errors_somebody_speaks())
  if (kept && !groupsBefore(state, session)) throw wrong((words) => words.errors_no_groups_before())
  if (inGroups(state, session).length < 2) throw wrong((words) => words.errors_too_few_for_groups())
  const groups = drawnBy(sha256, seed, drawingFor(state, session, { how, size, kept }))
  const subject = { session: session.id, groups }
  const { checks, refusals } = judgeGate({ state, at, gate: type, subject, given: {} })
  if (refusals.length > 0) return refused(context, type, refusals)
  const body = { session: session.id, how, size, ...(kept ? ({ kept } as const) : {}), seed, groups, checks }
  return { entries: [draft('groups.made', actor, body)], result: { groups: groups.length } }
}

export const moveMember: Decider<'groups.move'> = (context, { type, sessionId, memberId, to }) => {
  const { state, at, actor } = context
  const { session, grouping } = sitting(context, sessionId)
  mustGuide(context)
  if (!grouping.groups[to]) throw wrong((words) => words.errors_no_such_group())
  if (!inGroups(state, session).some(({ id }) => id === memberId))
    throw wrong((words) => words.errors_person_not_here())
  if (placeOf(grouping, memberId) === to) return { entries: [] }
  const subject = { session: session.id, member: memberId, to }
  const { checks, refusals } = judgeGate({ state, at, gate: type, subject, given: {} })
  if (refusals.length > 0) return refused(context, type, refusals)
  return { entries: [draft('groups.moved', actor, { ...subject, checks })] }
}

export const goOn: Decider<'groups.go-on'> = (context, { sessionId, phase }) => {
  const { session, grouping } = sitting(context, sessionId)
  mustGuide(context)
  if (!grouping.phase) throw wrong((words) => words.errors_groups_have_no_phases())
  if (grouping.phase.now === phase) return { entries: [] }
  return { entries: [draft('groups.went-on', context.actor, { session: session.id, phase })] }
}

/** Also when the groups are over, as long as the meeting is open: somebody may still be writing. */
export const noteInGroup: Decider<'groups.note'> = (context, { sessionId, group, text, section }) => {
  const session = openSession(context, sessionId)
  const grouping = latestGroups(session)
  if (!grouping) throw wrong((words) => words.errors_no_groups())
  const me = actorId(context)
  const own = placeOf(grouping, me)
  const at = group ?? own
  // The guide types for a table without a device; everybody else writes for the table at which they sit.
  if (at !== own && !mayGuide(context)) throw new AppError('not-allowed', (words) => words.errors_not_your_group())
  if (!grouping.groups[at]) throw wrong((words) => words.errors_no_such_group())
  const body = { session: session.id, group: at, ...(section ? { section } : {}) }
  return { entries: [draft('groups.noted', me, body, { text: { value: text, audience: 'members', author: me } })] }
}

/** Yourself, or somebody at the same table who has no device; the guide for anybody. */
function atTable(context: Context, grouping: Grouping, memberId: MemberId | undefined): MemberId {
  const me = actorId(context)
  const member = memberId ?? me
  const place = placeOf(grouping, member)
  if (place === -1) throw wrong((words) => words.errors_in_no_group())
  if (member !== me && placeOf(grouping, me) !== place && !mayGuide(context)) {
    throw new AppError('not-allowed', (words) => words.errors_not_your_group())
  }
  return member
}

export const askInGroup: Decider<'groups.ask'> = (context, { sessionId, memberId }) => {
  const { session, grouping } = sitting(context, sessionId)
  const member = atTable(context, grouping, memberId)
  if (!session.present.has(member)) throw wrong((words) => words.errors_person_not_here())
  if (grouping.groups.some(({ queue }) => queue.includes(member))) return { entries: [] }
  return { entries: [draft('groups.asked', context.actor, { session: session.id, member })] }
}

export const spokeInGroup: Decider<'groups.spoke'> = (context, { sessionId, memberId }) => {
  const { session, grouping } = sitting(context, sessionId)
  const member = atTable(context, grouping, memberId)
  return { entries: [draft('groups.spoken', context.actor, { session: session.id, member })] }
}

export const endTheGroups: Decider<'groups.end'> = (context, { sessionId }) => {
  const session = openSession(context, sessionId)
  mustGuide(context)
  if (!groupsNow(session)) return { entries: [] }
  return { entries: [draft('groups.ended', context.actor, { session: session.id })] }
}
