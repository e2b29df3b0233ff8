import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAppError } from '#domain/app-error.ts'
import { GRACE_SECONDS, TURN_SECONDS } from '#domain/floor/state.ts'
import { unevennessOf } from '#domain/floor/talk.ts'
import type { MemberId } from '#domain/ids.ts'
import { toMilliseconds } from '#domain/time.ts'
import { DOMINATOR, discuss, type Floor, firstCome, type Habits, USUAL } from '#tests/support/discussion.ts'
import { openMeeting } from '#tests/support/meeting.ts'

const MINUTES = 90
const SEEDS = Array.from({ length: 20 }, (_, seed) => seed)

type Meeting = ReturnType<typeof openMeeting>

/** Our own floor: commands through the door; with its clock, a turn ends after its length and the grace, if anybody waits. */
function ours({ plan }: Meeting, { clock = true } = {}): Floor {
  const started = toMilliseconds(plan.at)
  const to = (at: number) => plan.wait(Math.max(0, started + at - toMilliseconds(plan.at)))
  return {
    ask: (member, at) => {
      to(at)
      plan.do(member, 'queue.join')
    },
    give: (at) => {
      to(at)
      try {
        return plan.do(plan.guide, 'turn.grant').result?.memberId as MemberId | undefined
      } catch (error) {
        if (isAppError(error)) return undefined
        throw error
      }
    },
    end: (_member, at) => {
      to(at)
      plan.do(plan.guide, 'turn.end')
    },
    isOver: (seconds) => clock && seconds >= TURN_SECONDS + GRACE_SECONDS && plan.state.queue.length > 0,
  }
}

/** Twelve people, two of whom press at once again and again and talk long. Answers with how uneven the talk was. */
function unevenness(seed: number, floorOf: (meeting: Meeting) => Floor): number {
  const meeting = openMeeting({ citizens: 6, professionals: 6 })
  const [first, second, ...others] = meeting.professionals
  const seconds = discuss(
    new Map([
      ...[first!, second!].map((member) => [member, DOMINATOR] as const),
      ...[...meeting.citizens, ...others].map((member) => [member, USUAL] as const),
    ]),
    floorOf(meeting),
    MINUTES,
    seed,
  )
  const sideOf = (member: MemberId) => meeting.plan.state.members.get(member)!.side!
  const talk = [...seconds].map(([member, spoken]) => ({ member, side: sideOf(member), seconds: spoken }))
  const { num, den } = unevennessOf(talk)!
  return num / den
}
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

test('of twelve people two talk on and on: half as uneven as first come, first served; some of it by the order alone', () => {
  const rooms = SEEDS.map((seed) => ({
    firstCome: unevenness(seed, firstCome),
    order: unevenness(seed, (meeting) => ours(meeting, { clock: false })),
    both: unevenness(seed, (meeting) => ours(meeting)),
  }))
  expect(mean(rooms.map(({ both, firstCome }) => both / firstCome))).toBeLessThanOrEqual(0.5)
  for (const { firstCome, order, both } of rooms) {
    expect(order).toBeLessThan(firstCome)
    expect(both).toBeLessThan(order)
  }
})

test('in any room nobody speaks while somebody with fewer turns waits, but for whoever waits until citizens were heard', () => {
  const seconds = (min: number, max: number) =>
    fc.tuple(fc.integer({ min, max }), fc.integer({ min, max })).map(([a, b]) => [Math.min(a, b), Math.max(a, b)])
  const habits = fc.record({ talk: seconds(1, 400), pause: seconds(0, 600) }) as fc.Arbitrary<Habits>
  const people = fc.array(habits, { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(people, people, fc.nat(), (citizens, professionals, seed) => {
      const meeting = openMeeting({ citizens: citizens.length, professionals: professionals.length })
      const { plan } = meeting
      const all = new Map([
        ...meeting.citizens.map((member, i) => [member, citizens[i]!] as const),
        ...meeting.professionals.map((member, i) => [member, professionals[i]!] as const),
      ])
      const turns = new Map([...all.keys()].map((member) => [member, 0]))
      const floor = ours(meeting)
      const give = (at: number) => {
        const waiting = plan.state.queue.map(({ member }) => member)
        const member = floor.give(at)
        if (!member) return undefined
        const isHeld = (other: MemberId) =>
          meeting.professionals.includes(other) && meeting.citizens.includes(member) && isJudged(meeting)
        const passedOver = waiting.filter((other) => turns.get(other)! < turns.get(member)! && !isHeld(other))
        expect(passedOver).toEqual([])
        turns.set(member, turns.get(member)! + 1)
        return member
      }
      discuss(all, { ...floor, give }, 40, seed)
    }),
    { numRuns: 60 },
  )
})

/** Nobody waits for others before ten minutes of talk. */
const isJudged = ({ session }: Meeting) => [...session().seconds.values()].reduce((sum, one) => sum + one, 0) >= 600
