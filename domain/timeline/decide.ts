import type { Decider } from '../decision.ts'
import { draft, type ToSeal } from '../log/entry.ts'

export const setTimeline: Decider<'timeline.set'> = ({ state, actor }, { spans, note }) => {
  const version = (state.timeline?.version ?? 0) + 1
  const seals: Record<string, ToSeal> = note ? { note: { value: note, audience: 'members' } } : {}
  return { entries: [draft('timeline.set', actor, { version, spans }, seals)], result: { version } }
}
