import type { Instant, MemberId, PlanId } from '#domain/ids.ts'
import type { Json } from '#domain/log/canonical.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { ConductTodos } from '../conduct/view.ts'
import type { TurnClock } from '../floor/clock.ts'
import type { SeenCards } from '../live/cards.ts'
import type { ShownWords } from '../live/spotlight.ts'
import type { ToldRefusal } from '../outcome.ts'
import type { Hands } from '../say/answers.ts'
import type { Opened } from '../views/opened.ts'

/** The room's contract, both directions (design.md §5.4). Identity comes from the connection, never from a message. */
export type Reply =
  | { ok: true; entries: Entry[]; result?: Record<string, Json> }
  | { ok: false; refusals: ToldRefusal[] }
  | { ok: false; error: { code: string; message: string } }

/** The server's time, so that countdowns agree, and since when whoever speaks does. */
export type Clock = { now: Instant; turn?: TurnClock }

export type Resumed =
  | {
      ok: true
      entries: Entry[]
      opened: Opened
      head: number /** Start again from nothing: the client was ahead of the log. */
      reset: boolean
      clock: Clock
      cards: SeenCards
      hands: Hands | null
      conduct: ConductTodos
      spotlight: ShownWords | null
    }
  | { ok: false; error: { code: string; message: string } }

export interface ClientToServer {
  /** Ask for anything that changes state; the reply says yes, which rules said no, or what broke. `planId` is needed with a cookie only. */
  command: (command: unknown, reply?: (reply: Reply) => void) => void
  /** Entries from `after` on (how many the client has). */
  resume: (request: { planId?: PlanId; after: number }, reply?: (reply: Resumed) => void) => void
}
export interface ServerToClient {
  /** Lines of the facilitation log, after commit, to everyone in the plan; `opened` maps seals to what they hide. */
  entries: (entries: Entry[], opened: Opened, clock: Clock) => void
  /** Who is here now. Never logged, never stored. */
  presence: (members: MemberId[], clock: Clock) => void
  /** Cards, as this receiver sees them. */
  cards: (cards: SeenCards) => void
  /** To whoever guides alone: whose hands there are to take. */
  hands: (hands: Hands | null) => void
  /** To whom it concerns alone: there is something about conduct to read. */
  conduct: (conduct: ConductTodos) => void
  /** Words that are on everybody's screens, whenever they or their text change. */
  spotlight: (shown: ShownWords | null) => void
  /** To whoever speaks and whoever guides alone: seconds left of this turn. */
  time: (reminder: { member: MemberId; left: number }) => void
}
