import { z } from 'zod'
import { instant, memberId, say, sideMeetingId, words } from '../input.ts'

const note = words(5000)

export const SideMeetingRecord = z
  .strictObject({
    type: z.literal('side-meeting.record'),
    heldAt: instant,
    people: z.array(memberId).min(1, say('errors_input_nobody_was_there')).max(100),
    matter: words(300),
    note: note.optional(),
  })
  .describe(
    'Tell everybody that people talked about the plan between meetings, and who they were. Whoever was there can add a note at once.',
  )
export const SideMeetingNote = z
  .strictObject({ type: z.literal('side-meeting.note'), sideMeetingId, note })
  .describe('Write down what was said at a side meeting that you were at.')
export const SideMeetingDeny = z
  .strictObject({ type: z.literal('side-meeting.deny'), sideMeetingId })
  .describe('Say that you were not at a side meeting for which somebody named you.')

export const sideMeetingCommands = [SideMeetingRecord, SideMeetingNote, SideMeetingDeny] as const
