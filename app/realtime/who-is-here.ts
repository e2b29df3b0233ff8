import type { MemberId } from '#domain/ids.ts'
import type { Channel } from '#domain/sessions/state.ts'
import { type Copy, nameOf } from './fold.ts'

export type Member = { id: MemberId; name: string; isHere: boolean; channel: Channel | null }

/** Everybody who has joined and not left, by name; who guides now knows of themselves that they are here. */
export function whoCouldBeHere(copy: Copy): Member[] {
  const { state } = copy
  const session = state.openSession ? state.sessions.get(state.openSession) : undefined
  if (!session) return []
  return [...state.members.values()]
    .filter(({ status, function: fn }) => status === 'joined' && fn !== 'facilitator')
    .map(({ id }) => ({
      ...{ id, name: nameOf(copy, id) },
      ...{ isHere: session.present.has(id), channel: session.channels.get(id) ?? null },
    }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** Whether this member runs the meeting that is open: the guide, or who took it over. */
export function guidesNow({ state }: Copy, me: MemberId): boolean {
  const session = state.openSession ? state.sessions.get(state.openSession) : undefined
  return state.members.get(me)?.function === 'facilitator' || session?.guidedBy === me
}
