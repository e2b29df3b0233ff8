import { isPaused } from '#domain/conduct/state.ts'
import type { Why } from '#domain/floor/order.ts'
import { groupsBefore } from '#domain/groups/draw.ts'
import { fitting, isSafe } from '#domain/groups/fitting.ts'
import { groupOrder } from '#domain/groups/order.ts'
import { pairsOf } from '#domain/groups/pairs.ts'
import {
  type Group,
  type Grouping,
  type GroupNote,
  groupsNow,
  hereIn,
  inGroups,
  kindOf,
  latestGroups,
  placeOf,
} from '#domain/groups/state.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Session } from '#domain/sessions/state.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { type Copy, nameOf } from '../fold.ts'
import type { Named } from '../meeting.ts'

export type Seat = Named & { isHere: boolean }
/** `place`: from 0, as the log counts. */
export type Table = {
  place: number
  people: Seat[]
  /** Those who talk in twos, in 1-2-4-All. */
  pairs: Named[][]
  queue: (Named & { why: Why })[]
  /** Whom the talk does not come to for a while; their place in the queue is kept. */
  pausing: MemberId[]
  /** A citizen is alone there, because somebody left. */
  hasTooFew: boolean
}
export type NoteView = { key: string; place: number; by: Named; text: string | null; section: SectionKey | null }
export type GroupsView = Pick<Grouping, 'how' | 'phase' | 'isKept' | 'isOver'> & {
  tables: Table[]
  /** Where the reader sits; null for nowhere. */
  mine: Table | null
  notes: NoteView[]
  /** Whoever is here and sits nowhere yet, with the table that fits; null where none does. */
  late: (Named & { to: number | null })[]
  /** There were too few citizens for tables of the size that was wished. */
  isLarge: boolean
}

const openOf = ({ state }: Copy): Session | undefined =>
  state.openSession ? state.sessions.get(state.openSession) : undefined

/** Whether people sit in groups now. */
export function isInGroups(copy: Copy): boolean {
  const session = openOf(copy)
  return session !== undefined && groupsNow(session) !== undefined
}

/** The small groups of the meeting that is open, as one member sees them; also when they are over. Null if none were made. */
export function groupsOf(copy: Copy, me: MemberId): GroupsView | null {
  const session = openOf(copy)
  const grouping = session && latestGroups(session)
  if (!grouping) return null
  const kind = (id: MemberId) => kindOf(copy.state.members.get(id))
  const named = (id: MemberId): Named => ({ id, name: nameOf(copy, id) })
  const tables = grouping.groups.map((group, place) => ({ place, ...tableOf(copy, session, group) }))
  const here = grouping.groups.map((group) => hereIn(group, session))
  const late = inGroups(copy.state, session).filter(({ id }) => placeOf(grouping, id) === -1)
  return {
    ...{ how: grouping.how, phase: grouping.phase, isKept: grouping.isKept, isOver: grouping.isOver, tables },
    mine: tables[placeOf(grouping, me)] ?? null,
    notes: grouping.notes.map((note, i) => noteOf(copy, note, i)),
    late: late.map(({ id }) => ({ ...named(id), to: fitting(here, kind(id), kind) })).sort(byName),
    isLarge: here.some((group) => group.length > grouping.size + 1),
  }
}

const byName = (a: Named, b: Named) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id)

function tableOf(copy: Copy, session: Session, group: Group): Omit<Table, 'place'> {
  const kind = (id: MemberId) => kindOf(copy.state.members.get(id))
  const named = (id: MemberId): Named => ({ id, name: nameOf(copy, id) })
  const here = hereIn(group, session)
  return {
    people: group.members.map((id) => ({ ...named(id), isHere: session.present.has(id) })).sort(byName),
    pairs: pairsOf(here, kind).map((pair) => pair.map(named).sort(byName)),
    queue: groupOrder(copy.state, session, group).map(({ member, why }) => ({ ...named(member), why })),
    pausing: group.members.filter((id) => isPaused(session, id)),
    hasTooFew: here.length > 0 && !isSafe(here, kind),
  }
}

function noteOf(copy: Copy, { group, by, text, section }: GroupNote, i: number): NoteView {
  const words = copy.words[text]
  return {
    ...{ key: `${i}`, place: group, by: { id: by, name: nameOf(copy, by) }, section },
    text: typeof words === 'string' ? words : null,
  }
}

/** What the next groups would be, unless the guide says otherwise. */
export function wishFor(copy: Copy): { how: Grouping['how']; canKeep: boolean; isGroupsStep: boolean } | null {
  const session = openOf(copy)
  if (!session) return null
  const step = session.agenda?.steps[session.now?.step ?? -1]
  return {
    how: step?.how ?? 'groups',
    canKeep: groupsBefore(copy.state, session) !== null,
    isGroupsStep: step?.kind === 'groups',
  }
}
