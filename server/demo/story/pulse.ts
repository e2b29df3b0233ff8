import { PULSE_QUESTIONS, type PulseQuestion, type Score } from '#domain/pulse/state.ts'
import { MINUTE } from '#domain/time.ts'
import { KEYS, type PersonKey } from '../people.ts'
import type { Stage } from '../stage.ts'
import type { MeetingName } from './meetings.ts'

type Middles = Record<PulseQuestion, Score>

/** What stands in the middle of what citizens and professionals said of meetings; of others nobody asked. */
const SAID: Partial<Record<MeetingName, { C: Middles; P: Middles }>> = {
  draft: {
    C: { voice: 2, ways: 4, concerns: 3, change: 3 },
    P: { voice: 4, ways: 4, concerns: 4, change: 4 },
  },
  answer: {
    C: { voice: 4, ways: 5, concerns: 4, change: 4 },
    P: { voice: 4, ways: 4, concerns: 4, change: 4 },
  },
}
/** One says a little less, one a little more, most what stands in the middle. */
const AROUND = [0, -1, 0, 1, 0] as const

/** Whoever was there says how it was, within the hour. */
export async function sayHowItWas({ send, wait }: Stage, name: MeetingName, sessionId: string): Promise<void> {
  const said = SAID[name]
  if (!said) return
  for (const [index, key] of KEYS.entries()) {
    wait(2 * MINUTE)
    await send(key, 'pulse.answer', { sessionId, ...scoresOf(said[sideOf(key)], index) })
  }
}

const sideOf = (key: PersonKey) => key.charAt(0) as 'C' | 'P'

const scoresOf = (middles: Middles, index: number) =>
  Object.fromEntries(
    PULSE_QUESTIONS.map((question, i) => {
      const score = middles[question] + AROUND[(index + i) % AROUND.length]!
      return [question, Math.min(5, Math.max(1, score))]
    }),
  )
