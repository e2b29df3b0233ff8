import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CALM, createCalm } from '#app/editor/calm.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const update = (n: number) => Uint8Array.of(n)

/** A text in which odd changes are to my paragraph, and what was brought into it after waiting. */
function open(on = true) {
  const applied: number[] = []
  const calm = createCalm({
    touches: ([n]) => n! % 2 === 1,
    apply: (updates) => applied.push(...updates.map(([n]) => n!)),
  })
  calm.set(on)
  return { calm, applied }
}

describe('changes of others wait', () => {
  test.each<[string, boolean, boolean, number, boolean]>([
    ['in my paragraph, while I write', true, true, 1, true],
    ['in another paragraph', true, true, 2, false],
    ['while I only read', true, false, 1, false],
    ['when I don’t want it', false, true, 1, false],
  ])('%s', (_case, on, writes, n, waits) => {
    const { calm } = open(on)
    if (writes) calm.typed()
    expect(calm.takes(update(n))).toBe(waits)
    expect(calm.isBusy()).toBe(on && writes)
  })

  test('until I pause, however often I go on before', () => {
    const { calm, applied } = open()
    calm.typed()
    calm.takes(update(1))
    vi.advanceTimersByTime(CALM.pauseMs - 1)
    calm.typed()
    vi.advanceTimersByTime(CALM.pauseMs - 1)
    expect(applied).toEqual([])
    vi.advanceTimersByTime(1)
    expect(applied).toEqual([1])
    expect(calm.isBusy()).toBe(false)
  })

  test('behind one that waits all others do, in their order', () => {
    const { calm, applied } = open()
    calm.typed()
    expect([1, 2, 3, 4].map((n) => calm.takes(update(n)))).toEqual([true, true, true, true])
    calm.left()
    expect(applied).toEqual([1, 2, 3, 4])
    expect(calm.takes(update(1))).toBe(false)
  })

  test(`never longer than ${CALM.longestMs} ms, though I go on and on`, () => {
    const { calm, applied } = open()
    calm.typed()
    calm.takes(update(1))
    for (let passed = 0; passed < CALM.longestMs - 500; passed += 500) {
      vi.advanceTimersByTime(500)
      calm.typed()
    }
    expect(applied).toEqual([])
    vi.advanceTimersByTime(500)
    expect(applied).toEqual([1])
  })

  test(`never more than ${CALM.most} of them`, () => {
    const { calm, applied } = open()
    calm.typed()
    for (let n = 0; n < CALM.most; n++) {
      expect(applied).toEqual([])
      calm.takes(update(1))
    }
    expect(applied).toHaveLength(CALM.most)
  })

  test.each<[string, (calm: ReturnType<typeof createCalm>) => void]>([
    ['it is turned off', (calm) => calm.set(false)],
    ['I write somewhere else', (calm) => calm.left()],
    ['the connection is lost', (calm) => calm.release()],
  ])('and no longer once %s', (_case, act) => {
    const { calm, applied } = open()
    calm.typed()
    calm.takes(update(1))
    act(calm)
    expect(applied).toEqual([1])
    vi.advanceTimersByTime(CALM.longestMs)
    expect(applied).toEqual([1])
  })
})
