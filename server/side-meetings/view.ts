import type { Reader } from '#db/client.ts'
import { listSealed } from '#db/sealed.ts'
import type { Instant, MemberId, PlanId, SideMeetingId } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'
import type { Measure } from '#domain/rules/rule.ts'
import { longestWait, noteDue } from '#domain/side-meetings/rules.ts'
import { needsNote, type SideMeeting, withoutNote } from '#domain/side-meetings/state.ts'

export type SideMeetingView = {
  id: SideMeetingId
  heldAt: Instant
  people: MemberId[]
  recordedBy: MemberId
  /** Null where it was erased. */
  matter: string | null
  notes: { by: MemberId; at: Instant; text: string | null; isLate: boolean }[]
  /** Until when somebody should write what was said; null where nobody has to, or somebody did. */
  due: Instant | null
}

/** `most`: for how long a side meeting may wait for its note. */
export type SideMeetingsView = { meetings: SideMeetingView[]; most: Measure }

/** Every side meeting, the latest first. All members read the same. */
export async function sideMeetingsView(db: Reader, planId: PlanId, state: PlanState): Promise<SideMeetingsView> {
  const meetings = [...state.sideMeetings.values()]
  const seals = meetings.flatMap(({ matter, notes }) => [matter, ...notes.map(({ text }) => text)])
  const sealed = new Map((await listSealed(db, planId, seals)).map(({ seal, value }) => [seal, value]))
  const open = (seal: string) => (sealed.get(seal) as string | undefined) ?? null
  const viewOf = (meeting: SideMeeting): SideMeetingView => {
    const { id, heldAt, recordedBy, matter, notes } = meeting
    const due = noteDue(state, meeting)
    return {
      ...{ id, heldAt, recordedBy, people: [...meeting.people], matter: open(matter) },
      notes: notes.map(({ by, at, text }) => ({ by, at, text: open(text), isLate: at > due })),
      due: notes.length === 0 && needsNote(state, meeting) ? due : null,
    }
  }
  return { meetings: meetings.map(viewOf).sort((a, b) => b.heldAt.localeCompare(a.heldAt)), most: longestWait(state) }
}

/** What one member could write down, with until when that is in time; and of how many the time is over. */
export function notesToWrite(state: PlanState, me: MemberId, now: Instant) {
  const waiting = withoutNote(state).map((meeting) => ({ meeting, due: noteDue(state, meeting) }))
  return {
    mine: waiting
      .filter(({ meeting }) => meeting.people.has(me))
      .map(({ meeting: { id }, due }) => ({ id, until: due > now ? due : null })),
    late: waiting.filter(({ due }) => due < now).length,
  }
}
