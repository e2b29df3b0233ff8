import { describe, expect, test } from 'vitest'
import { fold, nameOf } from '#app/realtime/fold.ts'
import { meetingOf, plannedOf, rightsOf } from '#app/realtime/meeting.ts'
import { commandOf } from '#app/realtime/over-socket.ts'
import { listEntryTexts } from '#db/log.ts'
import type { MemberId } from '#domain/ids.ts'
import { decodeEntry, type Entry } from '#domain/log/entry.ts'
import { emptyState } from '#domain/plan/state.ts'
import { sealedIn } from '#server/views/opened.ts'
import { createWorld, fivePeople } from '#tests/support/world.ts'

/** A meeting of five as the server logged it, with the words behind its seals. */
async function logOfMeeting() {
  const world = await createWorld()
  try {
    const plan = await fivePeople(world.deps)
    const [maureen, imran] = plan.citizens
    const { sessionId } = await plan.done(plan.guide, 'session.schedule', {
      ...{ kind: 'live', title: 'First workshop', startsAt: '2026-03-02T10:00:00.000Z', minutes: 90 },
    })
    await plan.done(plan.guide, 'session.open', { sessionId })
    for (const member of [maureen, imran]) {
      await plan.done(member, 'attendance.join', { sessionId })
      world.wait(1000)
      await plan.done(member, 'queue.join')
    }
    await plan.done(plan.guide, 'turn.grant')
    const entries = (await listEntryTexts(world.db, plan.planId, 0, 1000)).map(decodeEntry)
    const sealed = await sealedIn(world.db, plan.planId, entries)
    const opened = Object.fromEntries(sealed.map(({ seal, value }) => [seal, { value }]))
    return { entries, opened, maureen, imran, guide: plan.guide, state: await plan.state() }
  } finally {
    await world.close()
  }
}
const log = await logOfMeeting()
const empty = () => ({ state: emptyState(), words: {} })

describe('a copy', () => {
  test('folded from its entries, it is the state that the server has', () => {
    const copy = empty()
    expect(fold(copy, log.entries, log.opened)).toEqual({ kind: 'folded', entries: log.entries })
    expect(copy.state).toEqual(log.state)
    expect(nameOf(copy, log.maureen)).toBe('Maureen Tagg')
  })

  test('passes over what it has, and takes the rest', () => {
    const copy = empty()
    fold(copy, log.entries.slice(0, 5), {})
    expect(fold(copy, log.entries.slice(3), log.opened)).toEqual({ kind: 'folded', entries: log.entries.slice(5) })
    expect(copy.state).toEqual(log.state)
  })

  test('a gap is told and nothing behind it is taken', () => {
    const copy = empty()
    fold(copy, log.entries.slice(0, 5), {})
    expect(fold(copy, log.entries.slice(6), {})).toEqual({ kind: 'gap' })
    expect(copy.state.size).toBe(5)
  })

  test.each([
    ['of a kind that this page does not know', { kind: 'moon.landed' }],
    ['that no server of ours could have written', { kind: 'turn.granted', body: { session: 's_x', member: 'm_x' } }],
  ])('an entry %s asks for another page', (_case, other) => {
    const copy = empty()
    fold(copy, log.entries, {})
    const next = { ...log.entries.at(-1), seq: log.entries.length, ...other } as unknown as Entry
    expect(fold(copy, [next], {})).toEqual({ kind: 'unknown' })
  })

  test('somebody whose name is not known has a stand-in', () => {
    const copy = empty()
    fold(copy, log.entries, {})
    expect(nameOf(copy, log.maureen)).toBe('A former member')
    expect(nameOf(copy, 'm_nobody' as MemberId)).toBe('A former member')
  })
})

describe('the meeting, as one member sees it', () => {
  const copy = empty()
  fold(copy, log.entries, log.opened)

  test('who is here, who speaks and who waits', () => {
    const meeting = meetingOf(copy, log.imran)
    expect(meeting).toMatchObject({
      ...{ title: 'First workshop', amHere: true, amWaiting: true },
      here: [{ name: 'Imran Sheikh' }, { name: 'Maureen Tagg' }],
      speaker: { name: 'Maureen Tagg' },
      queue: [{ name: 'Imran Sheikh' }],
    })
    expect(meetingOf(copy, log.guide)).toMatchObject({ amHere: false, amWaiting: false })
  })

  test('none before one is opened; planned ones are listed', () => {
    const before = empty()
    const opening = log.entries.findIndex(({ kind }) => kind === 'session.opened')
    fold(before, log.entries.slice(0, opening), log.opened)
    expect(meetingOf(before, log.imran)).toBeNull()
    expect(plannedOf(before)).toMatchObject([{ title: 'First workshop' }])
  })

  test('the guide gives the floor and opens meetings; members speak', () => {
    expect(rightsOf(copy, log.guide)).toEqual({
      speaks: true,
      isInRound: false,
      hasSay: false,
      suggests: false,
      gives: true,
      opens: true,
      takesOver: false,
    })
    expect(rightsOf(copy, log.imran)).toEqual({
      ...{ speaks: true, isInRound: true, hasSay: true, suggests: true, gives: false, opens: false, takesOver: false },
    })
    expect(rightsOf(copy, 'm_nobody' as MemberId)).toEqual({
      ...{
        speaks: false,
        isInRound: false,
        hasSay: false,
        suggests: false,
        gives: false,
        opens: false,
        takesOver: false,
      },
    })
  })
})

test('a form asks over the socket for what it would ask for as a form', () => {
  const form = new FormData()
  for (const [name, value] of [
    ['type', 'attendance.join'],
    ['of', 'x'],
    ['commandId', 'old'],
    ['sessionId', 's_1'],
  ] as const) {
    form.append(name, value)
  }
  expect(commandOf(form)).toEqual({ type: 'attendance.join', sessionId: 's_1' })
})
