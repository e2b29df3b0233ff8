import { describe, expect, test } from 'vitest'
import { countedMessage } from '#app/editor/counting-socket.ts'
import {
  durableUpTo,
  isSaved,
  messageSent,
  nothingSent,
  type Sending,
  saveState,
  socketClosed,
  socketOpened,
  textChanged,
} from '#app/editor/save-state.ts'

/** Plays what happened, in order. */
type Step = 'open' | 'close' | 'step2' | 'update' | 'change' | `durable ${number}` | `durable ${number} behind`
const play = (steps: readonly Step[]): Sending =>
  steps.reduce((sending, step) => {
    if (step === 'open') return socketOpened(sending)
    if (step === 'close') return socketClosed(sending)
    if (step === 'change') return textChanged(sending)
    if (step === 'step2' || step === 'update') return messageSent(sending, step)
    const [, count, behind] = step.split(' ')
    return durableUpTo(sending, Number(count), behind === undefined)
  }, nothingSent)

const writing = { opened: true, writable: true, withheld: false, keeping: 'none' } as const

describe('saved', () => {
  test.each<[string, Step[], boolean]>([
    ['nothing was heard yet', [], false],
    ['a socket opened', ['open'], false],
    ['our step 2 is durable', ['open', 'step2', 'durable 1'], true],
    ['an update went out before our step 2, and is durable', ['open', 'update', 'change', 'durable 1'], false],
    ['an update is on its way', ['open', 'step2', 'durable 1', 'update', 'change'], false],
    ['it arrived', ['open', 'step2', 'durable 1', 'update', 'change', 'durable 2'], true],
    ['one of two arrived', ['open', 'step2', 'update', 'change', 'update', 'change', 'durable 2'], false],
    // A deletion moves no state vector: the count alone tells.
    ['a deletion is on its way', ['open', 'step2', 'durable 1', 'update', 'change', 'durable 1'], false],
    ['the count fits and the state vector does not', ['open', 'step2', 'update', 'change', 'durable 2 behind'], false],
    ['the server counts more than was sent', ['open', 'step2', 'update', 'change', 'durable 9'], true],
    ['a count goes back', ['open', 'step2', 'update', 'change', 'durable 2', 'durable 1'], true],
    ['the connection is lost', ['open', 'step2', 'durable 1', 'close'], false],
    ['a new socket counts from nothing', ['open', 'step2', 'durable 1', 'close', 'open', 'durable 5'], false],
    ['and is caught up', ['open', 'step2', 'durable 1', 'close', 'change', 'open', 'step2', 'durable 1'], true],
  ])('%s', (_case, steps, expected) => {
    expect(isSaved(play(steps))).toBe(expected)
  })
})

describe('what the page says', () => {
  test.each<[string, Step[], Parameters<typeof saveState>[1], string]>([
    ['before anything', [], { ...writing, opened: false, writable: false }, 'opening'],
    ['connected, not heard of', ['open', 'step2'], writing, 'opening'],
    ['saved', ['open', 'step2', 'durable 1'], writing, 'saved'],
    ['saving', ['open', 'step2', 'durable 1', 'update', 'change'], writing, 'saving'],
    [
      'refused, because writing was paused meanwhile',
      ['open', 'step2', 'durable 1', 'update', 'change'],
      { ...writing, writable: false },
      'held',
    ],
    [
      'writing is open again, and its writer has not said yet what becomes of it',
      ['open', 'step2', 'durable 1', 'update', 'change'],
      { ...writing, withheld: true },
      'held',
    ],
    ['withheld from before, and cut off', ['change'], { ...writing, withheld: true, keeping: 'kept' }, 'kept'],
    ['cut off with nothing at risk', ['open', 'step2', 'durable 1', 'close'], writing, 'offline'],
    ['cut off, then written', ['open', 'step2', 'durable 1', 'close', 'change'], writing, 'unsaved'],
    [
      'cut off, written, and on its way to the disk',
      ['close', 'change'],
      { ...writing, keeping: 'keeping' },
      'unsaved',
    ],
    ['cut off, written and on the disk', ['close', 'change'], { ...writing, keeping: 'kept' }, 'kept'],
    ['cut off, nothing written, all on the disk', ['close'], { ...writing, keeping: 'kept' }, 'offline'],
    ['on the disk is not yet saved', ['open', 'step2', 'change'], { ...writing, keeping: 'kept' }, 'saving'],
    [
      'left from before, nothing heard yet',
      ['change'],
      { ...writing, opened: false, writable: false, keeping: 'kept' },
      'kept',
    ],
    ['cut off before it arrived', ['open', 'step2', 'durable 1', 'update', 'change', 'close'], writing, 'unsaved'],
    ['back, and not yet caught up', ['open', 'step2', 'durable 1', 'close', 'change', 'open'], writing, 'saving'],
  ])('%s', (_case, steps, given, expected) => {
    expect(saveState(play(steps), given)).toBe(expected)
  })

  test('what was written stays at risk over any number of sockets until it is durable', () => {
    const cutOff = play(['open', 'step2', 'durable 1', 'close', 'change', 'open', 'close', 'open', 'step2', 'close'])
    expect(cutOff.changed).toBe(true)
    expect(durableUpTo(messageSent(socketOpened(cutOff), 'step2'), 1, true).changed).toBe(false)
  })
})

test.each<[string, unknown, string | undefined]>([
  ['sync step 1', Uint8Array.of(0, 0, 1, 0), undefined],
  ['sync step 2', Uint8Array.of(0, 1, 2, 0, 0), 'step2'],
  ['an update', Uint8Array.of(0, 2, 2, 0, 0), 'update'],
  ['a cursor', Uint8Array.of(1, 2, 0), undefined],
  ['text', 'hello', undefined],
])('%s is counted as %s', (_what, data, counted) => {
  expect(countedMessage(data)).toBe(counted)
})
