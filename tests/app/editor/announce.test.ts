import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createAnnouncer, newsSince, PACE } from '#app/editor/announce.ts'
import type { Person } from '#app/editor/people.ts'
import type { Snapshot } from '#app/editor/snapshot.ts'

const person = (name: string): Person => ({ id: name, name, colour: '#1d6fb8' })
const snapshot = (now: Partial<Snapshot> = {}): Snapshot => ({
  ...{ save: 'saved', slow: false, opened: true, told: true, wrote: true, failing: false, keeping: 'none' },
  ...{ ended: null, people: [], writable: true, reason: '', withheld: false, asks: false },
  ...now,
})

describe('what is worth saying', () => {
  test.each<[string, Partial<Snapshot>, Partial<Snapshot>, string]>([
    ['nothing new', {}, {}, ''],
    ['saving and saved', { save: 'saving' }, { save: 'saved' }, ''],
    ['writing opens', { opened: false, told: false, writable: false }, {}, 'You can write here.'],
    ['a pause', {}, { writable: false, reason: 'Paused.' }, 'You can read here, not write. Paused.'],
    [
      'another reason',
      { writable: false, reason: 'Paused.' },
      { writable: false, reason: 'In a vote.' },
      'You can read here, not write. In a vote.',
    ],
    ['a change that was refused', {}, { reason: 'Too much.' }, 'Your last change is not saved. Too much.'],
    ['somebody new', {}, { people: [person('Ann')] }, 'Ann joined.'],
    [
      'all at once',
      {},
      { writable: false, reason: 'Paused.', people: [person('Ann')] },
      'You can read here, not write. Paused. Ann joined.',
    ],
    ['closed for good, which the page itself says', {}, { writable: false, ended: { title: 'x', help: 'y' } }, ''],
  ])('%s', (_case, before, now, words) => {
    expect(newsSince(snapshot(before), snapshot(now))).toBe(words)
  })
})

describe('the pace of it', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const setUp = () => {
    const said: [number, string][] = []
    const begun = performance.now()
    const say = (words: string) => said.push([performance.now() - begun, words])
    return { said, announcer: createAnnouncer(snapshot(), newsSince, say) }
  }

  test('a crowd that comes in one by one is told in a few sentences, each person once', () => {
    const { said, announcer } = setUp()
    const people: Person[] = []
    for (let i = 0; i < 20; i++) {
      people.push(person(`P${i}`))
      announcer.tell(snapshot({ people: [...people] }))
      vi.advanceTimersByTime(500)
    }
    vi.advanceTimersByTime(20_000)
    expect(said).toEqual([
      [PACE.settle, 'P0, P1 and P2 joined.'],
      [PACE.settle + PACE.quiet, 'P3, P4, P5 and 9 others joined.'],
      [PACE.settle + 2 * PACE.quiet, 'P15, P16, P17 and 2 others joined.'],
    ])
  })

  test('what undoes itself in the meantime is not mentioned', () => {
    const { said, announcer } = setUp()
    announcer.tell(snapshot({ people: [person('Ann')] }))
    announcer.tell(snapshot({ save: 'unsaved' }))
    announcer.tell(snapshot())
    vi.advanceTimersByTime(60_000)
    expect(said).toEqual([])
  })

  test('the first word after a silence comes soon', () => {
    const { said, announcer } = setUp()
    announcer.tell(snapshot({ save: 'unsaved' }))
    vi.advanceTimersByTime(PACE.settle)
    vi.advanceTimersByTime(60_000)
    announcer.tell(snapshot())
    vi.advanceTimersByTime(PACE.settle)
    expect(said.map(([, words]) => words)).toEqual([
      'Not saved yet: no connection. Keep this page open. We keep trying.',
      'Connected again. Everything is saved.',
    ])
  })

  test('nothing is said once it has stopped', () => {
    const { said, announcer } = setUp()
    announcer.tell(snapshot({ people: [person('Ann')] }))
    announcer.stop()
    vi.advanceTimersByTime(60_000)
    expect(said).toEqual([])
  })
})
