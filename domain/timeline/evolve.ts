import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { isDay } from './days.ts'
import type { TimelineEntries } from './entries.ts'
import { STRETCHES } from './state.ts'

export const evolveTimeline: Evolvers<TimelineEntries> = {
  'timeline.set': (state, { body: { version, spans }, seals, at }) => {
    const isNext = version === (state.timeline?.version ?? 0) + 1
    const given = Object.entries(spans)
    const isSound = given.every(
      ([stretch, { begins, ends }]) =>
        STRETCHES.some((known) => known === stretch) && isDay(begins) && isDay(ends) && begins <= ends,
    )
    if (!isNext || given.length === 0 || !isSound) illegal('sets_a_timeline_out_of_order')
    state.timeline = { version, at, spans, note: seals.note ?? null }
  },
}
