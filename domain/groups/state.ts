import type { Instant, MemberId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import { isElector, type Member } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'
import type { Session } from '../sessions/state.ts'
import type { SectionKey } from '../text/sections.ts'

/** In groups all along; or first alone, then in twos, in fours, and all together (Liberating Structures). */
export const GROUPS_HOW = ['groups', '1-2-4-all'] as const
export type GroupsHow = (typeof GROUPS_HOW)[number]

export const PHASES = ['alone', 'pairs', 'fours', 'all'] as const
export type Phase = (typeof PHASES)[number]
/** How many minutes each is meant to take. Nothing stops by itself: the guide goes on when people are ready. */
export const PHASE_MINUTES: Record<Phase, number> = { alone: 1, pairs: 2, fours: 4, all: 5 }

/** How many people a group has, unless somebody says otherwise. */
export const USUAL_SIZE = 4
export const SMALLEST_SIZE = 2
export const LARGEST_SIZE = 8

/** Who sits at a table. Whoever has left the meeting keeps their place, so that they find it again. */
export type Group = {
  members: MemberId[]
  /** Who asked to speak in this group, in the order of asking. */
  queue: MemberId[]
  /** Turns taken in this group. No part of the talk of the whole meeting: nobody measures it. */
  turns: Map<MemberId, number>
}

/** What a group wrote down. `section`: the part of the plan that it is about. */
export type GroupNote = { group: number; by: MemberId; at: Instant; text: Seal; section: SectionKey | null }

/** A stretch of a meeting that people spend in groups. */
export type Grouping = {
  how: GroupsHow
  /** As it was wished; groups may have one more or less. */
  size: number
  /** The same as last time, not drawn anew. */
  isKept: boolean
  /** Which step of the agenda it belongs to; null where there is none. */
  step: number | null
  groups: Group[]
  notes: GroupNote[]
  /** For 1-2-4-All: where people are in it, and since when. */
  phase: { now: Phase; since: Instant } | null
  isOver: boolean
}

/** What counts for who sits with whom. */
export type Kind = 'citizen' | 'professional' | 'other'

/**
 * Guests and supporters keep no citizen company, as where a meeting is opened (LPF-02): anybody may come in as a guest.
 * They are spread like people of no side. A guest who came as a professional is one among whom a citizen may be alone.
 */
export const kindOf = (member: Pick<Member, 'side' | 'function'> | undefined): Kind => {
  if (member?.side === 'professional') return 'professional'
  return member?.side === 'citizen' && isElector(member) ? 'citizen' : 'other'
}

/** The latest groups of a meeting, also when they are over. */
export const latestGroups = (session: Session): Grouping | undefined => session.groupings?.at(-1)

/** The groups in which people sit now. */
export function groupsNow(session: Session): Grouping | undefined {
  const latest = latestGroups(session)
  return latest && !latest.isOver ? latest : undefined
}

/** Whoever is here and takes part; the guide goes round, and whoever only looks on sits in no group. */
export function inGroups(state: PlanState, session: Session): Member[] {
  return [...session.present].flatMap((id) => {
    const member = state.members.get(id)
    const takesPart = member && ['member', 'co-chair', 'supporter', 'guest'].includes(member.function)
    return takesPart && id !== session.guidedBy ? member : []
  })
}

/** Which group somebody sits in; -1 for none. */
export const placeOf = ({ groups }: Pick<Grouping, 'groups'>, member: MemberId): number =>
  groups.findIndex(({ members }) => members.includes(member))

/** Those of a group who are in the meeting now. */
export const hereIn = ({ members }: Pick<Group, 'members'>, session: Session): MemberId[] =>
  members.filter((id) => session.present.has(id))

/** Everything that groups wrote down in a meeting, in the order of writing. */
export const notesOf = ({ groupings = [] }: Session): GroupNote[] => groupings.flatMap(({ notes }) => notes)

/** Ends the groups of a meeting, if there are any. */
export function endGroups(session: Session): void {
  const now = groupsNow(session)
  if (now) now.isOver = true
}
