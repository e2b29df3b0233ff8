import { AppError } from '../app-error.ts'
import { actorId, type Context, type Decider } from '../decision.ts'
import { idOf, type SideMeetingId } from '../ids.ts'
import { draft, type ToSeal } from '../log/entry.ts'
import { memberOf } from '../plan/state.ts'
import type { Sentence } from '../words/words.ts'
import { type SideMeeting, sideMeetingOf } from './state.ts'

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

export const recordSideMeeting: Decider<'side-meeting.record'> = (context, { heldAt, matter, note, ...command }) => {
  if (heldAt > context.at) throw wrong((words) => words.errors_side_meeting_to_come())
  const people = [...new Set(command.people)].map((id) => memberOf(context.state, id).id).sort()
  if (note && !people.includes(actorId(context))) throw wrong((words) => words.errors_note_by_who_was_there())
  const meeting = idOf('sidemeeting', context.newId)
  const body = { meeting, heldAt, people }
  return {
    entries: [
      draft('side-meeting.recorded', context.actor, body, { matter: sealed(context, matter) }),
      ...(note ? [noted(context, meeting, note)] : []),
    ],
    result: { sideMeetingId: meeting },
  }
}

export const noteSideMeeting: Decider<'side-meeting.note'> = (context, { sideMeetingId, note }) => {
  const meeting = whereTheyWere(context, sideMeetingId)
  return { entries: [noted(context, meeting.id, note)] }
}

export const denySideMeeting: Decider<'side-meeting.deny'> = (context, { sideMeetingId }) => {
  const { people, notes } = sideMeetingOf(context.state, sideMeetingId)
  const me = actorId(context)
  if (!people.has(me)) return { entries: [] }
  if (notes.some(({ by }) => by === me)) throw wrong((words) => words.errors_wrote_note_so_was_there())
  return { entries: [draft('side-meeting.denied', context.actor, { meeting: sideMeetingId })] }
}

/** Whoever was not there cannot know what was said. */
function whereTheyWere(context: Context, id: SideMeetingId): SideMeeting {
  const meeting = sideMeetingOf(context.state, id)
  if (!meeting.people.has(actorId(context))) throw wrong((words) => words.errors_note_by_who_was_there())
  return meeting
}

const noted = (context: Context, meeting: SideMeetingId, note: string) =>
  draft('side-meeting.noted', context.actor, { meeting }, { note: sealed(context, note) })

const sealed = (context: Context, value: string): ToSeal => ({ value, audience: 'members', author: actorId(context) })
