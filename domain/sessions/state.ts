import type { Agenda, Now } from '../agenda/state.ts'
import type { ConductMark } from '../conduct/state.ts'
import type { Grouping } from '../groups/state.ts'
import type { Instant, MemberId, SessionId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import type { Appeal, Asking, Matter } from '../say/state.ts'
import type { Spotlight } from '../spotlight/state.ts'
import { HOUR } from '../time.ts'

/** In a room or online together; in one's own time; or both. */
export type SessionKind = 'live' | 'async' | 'hybrid'
export const SESSION_KINDS: readonly SessionKind[] = ['live', 'async', 'hybrid']

/** How somebody takes part: in the room, by video from elsewhere, by phone, or somebody speaks on their behalf. */
export const CHANNELS = ['room', 'video', 'phone', 'on-behalf'] as const
export type Channel = (typeof CHANNELS)[number]

/** How long before its time people can say that they have come. */
export const DOORS_OPEN = 2 * HOUR

export type Session = {
  id: SessionId
  kind: SessionKind
  title: Seal
  startsAt: Instant
  minutes: number
  /** One in four may be at a time for people whom the usual one shuts out (LPF-03). */
  forThoseLeftOut?: true
  state: 'scheduled' | 'open' | 'closed' | 'cancelled'
  /** In the order in which they came. */
  present: Set<MemberId>
  /** Everybody who was there at some time. */
  attended: Set<MemberId>
  /** Turns taken so far, by member. */
  turns: Map<MemberId, number>
  /** Adjusted seconds of talk so far, by member: a turn's length divided by the speaker's own access factor. */
  seconds: Map<MemberId, number>
  /** How people take part, where it was said. */
  channels: Map<MemberId, Channel>
  /** Since when those who are here are, and how long they were before, in milliseconds. */
  presence: Map<MemberId, { since: Instant | null; before: number }>
  agenda: Agenda | null
  now: Now | null
  /** The same within the topic that is on: a step of the agenda, or the whole meeting where there is none. */
  topicTurns: Map<MemberId, number>
  /** Not now, thank you: in this topic. */
  passed: Set<MemberId>
  /** Come back to me; also who cannot be reached at the moment. */
  deferred: Set<MemberId>
  /** Everybody who had not spoken on this was asked, all at once. */
  invited?: true
  /** How often somebody was interrupted. */
  interrupted: Map<MemberId, number>
  /** Whether the last turn was a direct answer: two in a row are none. */
  answered?: true
  /** Clock and queue rest. */
  paused?: true
  /** What the group is asked now, and what it has decided in this step. */
  asking?: Asking
  decided?: Matter[]
  /** The group wants to move on, and somebody speaks still. */
  moving?: true
  /** The group ended the step, and the next has not begun. */
  stepOver?: true
  /** Decisions of the guide that the group does not accept, and that are not put right yet. */
  appeals?: Appeal[]
  /** What is on everybody's screens. */
  spotlight?: Spotlight
  /** Who took the meeting over from the guide. */
  guidedBy: MemberId | null
  openedAt: Instant | null
  closedAt?: Instant
  /** With whom a step about conduct was taken that all may know of. */
  conduct?: Map<MemberId, ConductMark>
  /** The citizen who was alone among professionals and chose that the meeting talks and decides nothing (LPF-02). */
  talkOnly?: MemberId
  /** The small groups of this meeting, in their order; only the last can be on. */
  groupings?: Grouping[]
}

export const newSession = (
  planned: Pick<Session, 'id' | 'kind' | 'title' | 'startsAt' | 'minutes' | 'forThoseLeftOut' | 'agenda'>,
): Session => ({
  ...planned,
  state: 'scheduled',
  present: new Set(),
  attended: new Set(),
  turns: new Map(),
  seconds: new Map(),
  channels: new Map(),
  presence: new Map(),
  now: null,
  topicTurns: new Map(),
  passed: new Set(),
  deferred: new Set(),
  interrupted: new Map(),
  guidedBy: null,
  openedAt: null,
})
