import { describe, expect, test } from 'vitest'
import type { SessionId } from '#domain/ids.ts'
import { DAY, later } from '#domain/time.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'

function meeting() {
  const group = groupOfFive()
  const { plan, everybody } = group
  const sessionId = plan.do(plan.guide, 'session.schedule', {
    kind: 'live',
    title: 'Listening',
    startsAt: plan.at,
    minutes: 90,
  }).result!.sessionId as SessionId
  plan.do(plan.guide, 'session.open', { sessionId })
  for (const member of everybody) plan.do(member, 'attendance.join', { sessionId })
  return { ...group, sessionId }
}

describe('a meeting', () => {
  test('gives the floor to whoever spoke least, then to whoever waited longest', () => {
    const { plan, citizens, professionals } = meeting()
    for (const member of [professionals[0], citizens[0], citizens[1]]) {
      plan.do(member, 'queue.join')
      plan.wait(1000)
    }
    expect(plan.do(plan.guide, 'turn.grant').result).toEqual({ memberId: professionals[0] })
    plan.wait(61_400)
    expect(plan.do(professionals[0], 'turn.end').result).toEqual({ seconds: 61 })
    plan.do(professionals[0], 'queue.join')
    expect(plan.do(plan.guide, 'turn.grant').result).toEqual({ memberId: citizens[0] })
    plan.do(plan.guide, 'turn.end')
    expect(plan.do(plan.guide, 'turn.grant').result).toEqual({ memberId: citizens[1] })
  })

  test.each<[string, (m: ReturnType<typeof meeting>) => unknown, RegExp]>([
    [
      'a turn while somebody speaks',
      ({ plan, citizens }) => {
        plan.do(citizens[0], 'queue.join')
        plan.do(citizens[1], 'queue.join')
        plan.do(plan.guide, 'turn.grant')
        plan.do(plan.guide, 'turn.grant')
      },
      /End that turn first/,
    ],
    ['a turn to nobody', ({ plan }) => plan.do(plan.guide, 'turn.grant'), /Nobody has asked/],
    [
      'ending somebody else’s turn',
      ({ plan, citizens }) => {
        plan.do(citizens[0], 'queue.join')
        plan.do(plan.guide, 'turn.grant')
        plan.do(citizens[1], 'turn.end')
      },
      /Only the guide/,
    ],
    [
      'ending a turn twice',
      ({ plan, citizens }) => {
        plan.do(citizens[0], 'queue.join')
        plan.do(plan.guide, 'turn.grant')
        plan.do(citizens[0], 'turn.end')
        plan.do(citizens[0], 'turn.end')
      },
      /Nobody is speaking/,
    ],
    [
      'a second meeting at the same time',
      ({ plan }) => {
        const { sessionId } = plan.do(plan.guide, 'session.schedule', {
          kind: 'live',
          title: 'B',
          startsAt: plan.at,
          minutes: 30,
        }).result!
        plan.do(plan.guide, 'session.open', { sessionId })
      },
      /Another meeting/,
    ],
    [
      'speaking when the meeting is over',
      ({ plan, citizens, sessionId }) => {
        plan.do(plan.guide, 'session.close', { sessionId })
        plan.do(citizens[0], 'queue.join')
      },
      /No meeting is open/,
    ],
    [
      'a meeting that is over already',
      ({ plan }) =>
        plan.do(plan.guide, 'session.schedule', {
          kind: 'live',
          title: 'B',
          startsAt: later(plan.at, -DAY),
          minutes: 30,
        }),
      /over already/,
    ],
  ])('refuses %s', (_case, act, words) => {
    expect(() => act(meeting())).toThrow(words)
  })
})

describe('calling a meeting off', () => {
  const planned = () => {
    const group = groupOfFive()
    const { plan } = group
    const input = { kind: 'async', title: 'Listening', startsAt: later(plan.at, DAY), minutes: 90 }
    return { ...group, sessionId: plan.do(plan.guide, 'session.schedule', input).result!.sessionId as SessionId }
  }

  test('ends it before it began: nobody can open it or call it off again', () => {
    const { plan, sessionId } = planned()
    plan.do(plan.guide, 'session.cancel', { sessionId })
    expect(plan.state.sessions.get(sessionId)?.state).toBe('cancelled')
    expect(() => plan.do(plan.guide, 'session.open', { sessionId })).toThrow(/called off/)
    expect(() => plan.do(plan.guide, 'session.cancel', { sessionId })).toThrow(/called off/)
  })

  test('is too late once it has begun', () => {
    const { plan, sessionId } = meeting()
    expect(() => plan.do(plan.guide, 'session.cancel', { sessionId })).toThrow(/opened before/)
    expect(plan.state.sessions.get(sessionId)?.state).toBe('open')
  })
})
