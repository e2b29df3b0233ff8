import type { Actor, MemberId, SideMeetingId } from '../ids.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { memberOf, type PlanState } from '../plan/state.ts'
import type { SideMeetingEntries } from './entries.ts'
import type { SideMeeting } from './state.ts'

/** Only whoever was there writes of it, or says that they were not. */
function among(state: PlanState, id: SideMeetingId, actor: Actor): { meeting: SideMeeting; member: MemberId } {
  const meeting = state.sideMeetings.get(id) ?? illegal('is_about_a_side_meeting_that_nobody_recorded')
  const member = memberOf(state, actor).id
  if (!meeting.people.has(member)) illegal('is_by_somebody_who_was_not_at_that_side_meeting')
  return { meeting, member }
}

export const evolveSideMeetings: Evolvers<SideMeetingEntries> = {
  'side-meeting.recorded': (state, { actor, body, seals, at }) => {
    const { meeting: id, heldAt } = body
    const people = new Set(body.people)
    const isInOrder = [...people].sort().join() === body.people.join()
    const areMembers = people.size > 0 && body.people.every((member) => state.members.has(member))
    if (state.sideMeetings.has(id) || !seals.matter || heldAt > at || !isInOrder || !areMembers) {
      illegal('records_a_side_meeting_twice_or_of_nobody')
    }
    const recordedBy = memberOf(state, actor).id
    state.sideMeetings.set(id, { id, heldAt, people, recordedBy, matter: seals.matter, notes: [] })
  },
  'side-meeting.noted': (state, { actor, body, seals, at }) => {
    const { meeting, member } = among(state, body.meeting, actor)
    if (!seals.note) illegal('is_about_a_side_meeting_that_nobody_recorded')
    meeting.notes.push({ by: member, at, text: seals.note })
  },
  'side-meeting.denied': (state, { actor, body }) => {
    const { meeting, member } = among(state, body.meeting, actor)
    if (meeting.notes.some(({ by }) => by === member)) illegal('is_by_somebody_who_was_not_at_that_side_meeting')
    meeting.people.delete(member)
  },
}
