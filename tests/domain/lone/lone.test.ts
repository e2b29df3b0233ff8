import { describe, expect, test } from 'vitest'
import type { MemberId } from '#domain/ids.ts'
import { isTalkOnly, loneCitizen } from '#domain/lone/state.ts'
import { openMeeting, STEPS } from '#tests/support/meeting.ts'

const GUEST = 'm_guest' as MemberId

/** A meeting in which so many citizens are still here, and all professionals. */
function here(citizensHere: number, options: Parameters<typeof openMeeting>[0] = {}) {
  const meeting = openMeeting({ steps: STEPS, ...options })
  const { plan, citizens, sessionId } = meeting
  for (const citizen of citizens.slice(citizensHere)) plan.do(citizen, 'attendance.leave', { sessionId })
  const [me, other] = citizens as readonly MemberId[]
  const talk = (who: MemberId = me!) => plan.do(who, 'session.talk-only', { sessionId })
  const blocked = (step = 3) => plan.refusals(plan.guide, 'step.start', { step })
  return { ...meeting, me: me!, other: other!, talk, blocked }
}

describe('a citizen who is alone among professionals (LPF-02)', () => {
  test.each([
    ['none', 0, null],
    ['one', 1, true],
    ['two', 2, null],
  ])('%s of them is here', (_what, citizens, isAlone) => {
    const { plan, session, me } = here(citizens)
    expect(loneCitizen(plan.state, session())).toBe(isAlone ? me : null)
  })

  test('is not alone where no professional is; a guest is no company', () => {
    const { plan, session, professionals, sessionId, me } = here(1)
    plan.do(GUEST, 'guest.join', { sessionId, name: 'Gus', side: 'citizen' })
    plan.do(GUEST, 'attendance.join', { sessionId })
    expect(loneCitizen(plan.state, session())).toBe(me)
    for (const who of professionals) plan.do(who, 'attendance.leave', { sessionId })
    expect(loneCitizen(plan.state, session())).toBeNull()
  })

  test('lets the others talk: the step begins without anybody’s second key', () => {
    const { plan, talk, blocked } = here(1)
    expect(blocked()).toEqual(['step.start.no-lone-citizen'])
    expect(talk().entries).toMatchObject([{ kind: 'session.talk-only', actor: 'system' }])
    expect(blocked()).toEqual([])
    expect(talk().entries, 'once is enough').toEqual([])
    plan.do(plan.guide, 'step.start', { step: 3 })
  })

  test('and then nothing is decided, whoever signs; people may still be asked how they see it', () => {
    const { plan, talk } = here(1)
    plan.texts.set('why', 'It is near.')
    const input = plan.proposal({ method: 'majority' })
    expect(plan.refusals(plan.guide, 'ballot.open', input)).not.toContain('ballot.open.no-lone-citizen')
    talk()
    expect(plan.refusals(plan.guide, 'ballot.open', input)).toContain('ballot.open.no-lone-citizen')
    const sensing = plan.proposal({ method: 'majority', kind: 'sensing' })
    expect(plan.refusals(plan.guide, 'ballot.open', sensing)).not.toContain('ballot.open.no-lone-citizen')
  })

  test('until another citizen comes; whoever is alone later chooses anew', () => {
    const { plan, session, sessionId, talk, blocked, me, other } = here(1)
    talk()
    plan.do(other, 'attendance.join', { sessionId })
    expect([isTalkOnly(plan.state, session()), blocked()]).toEqual([false, []])
    plan.do(me, 'attendance.leave', { sessionId })
    expect(isTalkOnly(plan.state, session())).toBe(false)
    expect(blocked(1)).toContain('step.start.no-lone-citizen')
  })

  test('is the only one who can choose, and only while alone', () => {
    const { plan, talk, professionals, sessionId, other } = here(1)
    for (const who of [plan.guide, professionals[0]!, other]) expect(() => talk(who)).toThrow()
    plan.do(other, 'attendance.join', { sessionId })
    expect(() => talk()).toThrow('alone among professionals')
  })

  test('can say privately that they want somebody beside them, or another day: nothing of it is in the log', () => {
    const { plan, me, other, professionals } = here(1)
    const { length } = plan.entries
    plan.do(me, 'card.show', { card: 'beside-me' })
    plan.do(me, 'card.show', { card: 'another-day' })
    expect(plan.entries).toHaveLength(length)
    expect(() => plan.do(professionals[0]!, 'card.show', { card: 'beside-me' })).toThrow('alone among professionals')
    expect(() => plan.do(other, 'card.show', { card: 'another-day' })).toThrow()
  })
})
