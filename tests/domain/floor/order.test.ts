import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Placed, speakingOrder } from '#domain/floor/order.ts'
import type { QueuePlace } from '#domain/floor/state.ts'
import type { Instant, MemberId } from '#domain/ids.ts'
import { openMeeting, STEPS } from '#tests/support/meeting.ts'

const names = (order: readonly Placed[]) => order.map(({ member }) => member)

describe('who speaks next', () => {
  test('whoever has not spoken on this topic comes before whoever has', () => {
    const { plan, citizens, speak } = openMeeting()
    const [ann, ben] = citizens
    speak(ann!, 10)
    plan.do(ann!, 'queue.join')
    plan.do(ben!, 'queue.join')
    expect(plan.do(plan.guide, 'turn.grant').result).toEqual({ memberId: ben })
  })

  test('then people of a side that is behind its fair share of the talk', () => {
    const { plan, citizens, professionals, session, speak } = openMeeting()
    speak(professionals[0]!, 120)
    plan.do(professionals[1]!, 'queue.join')
    plan.do(citizens[0]!, 'queue.join')
    const order = speakingOrder(plan.state, session(), plan.state.queue)
    expect(names(order)).toEqual([citizens[0], professionals[1]])
    expect(order[0]?.why).toBe('side-behind')
  })

  test('then whoever has said least, then whoever has waited longest', () => {
    const { plan, citizens, professionals, session } = openMeeting({ steps: STEPS })
    const [ann, ben, cat] = citizens
    session().seconds.set(ann!, 50).set(ben!, 20).set(cat!, 20)
    for (const member of [...professionals]) session().seconds.set(member, 30)
    for (const member of [ann, cat, ben]) plan.do(member!, 'queue.join')
    const order = speakingOrder(plan.state, session(), plan.state.queue)
    expect(names(order)).toEqual([cat, ben, ann])
    expect(order.map(({ why }) => why)).toEqual(['first-turn', 'fewer-seconds', 'first-turn'])
  })

  test('a direct answer comes first, and costs nobody their place', () => {
    const { plan, citizens, professionals, session, speak } = openMeeting()
    speak(professionals[0]!, 10)
    plan.do(citizens[0]!, 'queue.join')
    plan.do(professionals[0]!, 'queue.join', { answer: true })
    expect(plan.do(plan.guide, 'turn.grant').result).toEqual({ memberId: professionals[0] })
    plan.wait(20_000)
    plan.do(plan.guide, 'turn.end')
    expect(session().turns.get(professionals[0]!), 'one turn, the answer is none').toBe(1)
    expect(session().seconds.get(professionals[0]!)).toBe(30)
  })

  test('but not two in a row', () => {
    const { plan, citizens, professionals } = openMeeting()
    plan.do(professionals[0]!, 'queue.join', { answer: true })
    plan.do(professionals[1]!, 'queue.join', { answer: true })
    plan.do(citizens[0]!, 'queue.join')
    plan.do(plan.guide, 'turn.grant')
    plan.do(plan.guide, 'turn.end')
    expect(() => plan.do(plan.guide, 'turn.grant', { memberId: professionals[1] })).toThrow(/direct answer just before/)
    expect(plan.do(plan.guide, 'turn.grant').result).toEqual({ memberId: citizens[0] })
  })

  test('a new step is a new topic, in which everybody begins again', () => {
    const { plan, citizens, speak, session } = openMeeting({ steps: STEPS })
    plan.do(plan.guide, 'step.start', { step: 3 })
    speak(citizens[0]!, 10)
    expect(session().topicTurns.get(citizens[0]!)).toBe(1)
    plan.do(plan.guide, 'floor.invite')
    plan.do(plan.guide, 'step.start', { step: 4 })
    expect(session().topicTurns.size).toBe(0)
    expect(session().turns.get(citizens[0]!), 'but turns are still counted over the meeting').toBe(1)
  })
})

test('nobody stands before somebody with fewer turns, or with equal turns before somebody whose side is further behind', () => {
  const place = fc.record({ turns: fc.nat(3), seconds: fc.nat(300), citizen: fc.boolean(), answer: fc.boolean() })
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 10 }), (places) => {
      const { plan, citizens, professionals, session } = openMeeting({ citizens: 10, professionals: 10 })
      const free = { citizen: [...citizens], professional: [...professionals] }
      const queue = places.map(({ citizen, turns, seconds, answer }): QueuePlace => {
        const member = free[citizen ? 'citizen' : 'professional'].pop() as MemberId
        session().topicTurns.set(member, turns)
        session().seconds.set(member, seconds)
        return { member, joinedAt: '' as Instant, ...(answer ? { answer: true } : {}) }
      })
      const order = speakingOrder(plan.state, session(), queue)
      expect(new Set(names(order))).toEqual(new Set(queue.map(({ member }) => member)))
      const turns = order.filter(({ answer }) => !answer).map(({ member }) => session().topicTurns.get(member)!)
      expect(turns).toEqual([...turns].sort((a, b) => a - b))
      const answers = order.map(({ answer }) => answer === true)
      expect(answers, 'answers first').toEqual([...answers].sort((a, b) => Number(b) - Number(a)))
    }),
    { numRuns: 60 },
  )
})
