import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Pulse } from '#server/documents/pulse.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** When each of them ran, in milliseconds from now. */
function times(pulse: Pulse, count: number): number[] {
  const ran: number[] = []
  const started = performance.now()
  for (let index = 0; index < count; index++) pulse.next(() => ran.push(performance.now() - started))
  return ran
}
const LIMITS = { tickMs: 0, tickMsPerReader: 1, maxTickMs: 20 }

test('after a pause everybody runs at the next turn of the loop, together', () => {
  const ran = times(new Pulse(LIMITS), 3)
  expect(ran).toEqual([])
  vi.advanceTimersByTime(1)
  expect(ran).toEqual([0, 0, 0])
})

test.each([
  ['two listen', { readers: 2, commitMs: 0 }, 2],
  ['ten listen', { readers: 10, commitMs: 0 }, 10],
  ['two hundred listen', { readers: 200, commitMs: 0 }, 20],
  ['the disk is slow', { readers: 2, commitMs: 9 }, 18],
  ['the disk is hardly there', { readers: 2, commitMs: 500 }, 50],
])('where %s, the beat rests as long as that takes to pay', (_what, { readers, commitMs }, expected) => {
  const pulse = new Pulse(LIMITS)
  pulse.next(() => pulse.rest(readers, commitMs))
  vi.advanceTimersByTime(0)
  const ran = times(pulse, 2)
  vi.advanceTimersByTime(100)
  expect(ran).toEqual([expected, expected])
})

test('whoever waits when another asks for a longer rest waits as long', () => {
  const pulse = new Pulse(LIMITS)
  pulse.next(() => pulse.rest(5, 0))
  vi.advanceTimersByTime(0)
  const ran = times(pulse, 1)
  pulse.rest(15, 0)
  vi.advanceTimersByTime(100)
  expect(ran).toEqual([15])
})
