import { AppError } from '../app-error.ts'
import type { Instant, MemberId, SideMeetingId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import { SIDES } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'

/** People who talked about the plan outside the group's meetings. */
export type SideMeeting = {
  id: SideMeetingId
  heldAt: Instant
  /** Who was there, as far as nobody said that they were not. */
  people: Set<MemberId>
  recordedBy: MemberId
  /** What it was about. */
  matter: Seal
  notes: SideNote[]
}
export type SideNote = { by: MemberId; at: Instant; text: Seal }

/** With fewer of one side it is a talk between neighbours, not a meeting of which others should know. */
const FEWEST_OF_ONE_SIDE = 2

export function sideMeetingOf(state: PlanState, id: SideMeetingId): SideMeeting {
  const meeting = state.sideMeetings.get(id)
  if (!meeting) throw new AppError('not-found', (words) => words.errors_no_such_side_meeting())
  return meeting
}

/** Was one side among itself, so that the other should be told what was said? */
export function needsNote({ members }: Pick<PlanState, 'members'>, { people }: SideMeeting): boolean {
  const sides = [...people].map((id) => members.get(id)?.side)
  return SIDES.some((side) => sides.filter((own) => own === side).length >= FEWEST_OF_ONE_SIDE)
}

/** Side meetings of which nobody has written yet what was said, the oldest first. */
export const withoutNote = (state: PlanState): SideMeeting[] =>
  [...state.sideMeetings.values()]
    .filter((meeting) => meeting.notes.length === 0 && needsNote(state, meeting))
    .sort((a, b) => (a.heldAt < b.heldAt ? -1 : a.heldAt > b.heldAt ? 1 : 0))
