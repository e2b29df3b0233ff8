import type { Spans } from './state.ts'

export type TimelineEntries = {
  /** When each stretch begins and ends, as days of the calendar. Seals `note` where there is one. */
  'timeline.set': { version: number; spans: Spans }
}
