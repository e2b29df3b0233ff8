import { fromHex, utf8 } from '../bytes.ts'
import { type Digest, digestOfText, type Sha256 } from '../crypto.ts'
import type { MemberId } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'
import type { Session } from '../sessions/state.ts'
import { type Drawing, drawGroups } from './divide.ts'
import { metBefore } from './repeats.ts'
import { type GroupsHow, inGroups, kindOf, latestGroups } from './state.ts'

type Wish = { how: GroupsHow; size: number; kept: boolean }

/**
 * What groups are drawn from: a number that nobody chose, because the entry before them, with its time and seals, stood
 * in the log already. Whoever holds the log can draw again.
 */
export const groupsSeed = (sha256: Sha256, entryBefore: string): Digest => digestOfText(sha256, entryBefore)

/** Everything that the drawing depends on besides the seed. A copy: what is folded later does not change it. */
export function drawingFor(state: PlanState, session: Session, { how, size, kept }: Wish): Drawing {
  const people = inGroups(state, session).map((member) => ({ id: member.id, kind: kindOf(member) }))
  const before = kept ? groupsBefore(state, session) : null
  return { how, size, people, met: metBefore(state), kept: before?.map((group) => [...group]) ?? null }
}

/** The groups of this meeting, or else of the last one that had some; null where there were none yet. */
export function groupsBefore(state: PlanState, session: Session): MemberId[][] | null {
  const others = [...state.sessions.values()]
    .filter(({ groupings, id }) => groupings && id !== session.id)
    .sort((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? ''))
  const last = latestGroups(session) ?? others.flatMap((other) => latestGroups(other) ?? [])[0]
  return last ? last.groups.map(({ members }) => members) : null
}

/** The groups that come of it. */
export const drawnBy = (sha256: Sha256, seed: Digest, drawing: Drawing): MemberId[][] =>
  drawGroups(sha256, fromHex(seed.slice('sha256:'.length)) ?? utf8(seed), drawing)
