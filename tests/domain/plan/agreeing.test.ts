import { describe, expect, test } from 'vitest'
import type { BallotId } from '#domain/ids.ts'
import { DAY, HOUR } from '#domain/time.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'

type Group = ReturnType<typeof groupOfFive>
function decide({ plan, everybody }: Group, input: Record<string, unknown> = {}, choice = 'consent'): BallotId {
  const ballotId = plan.open(input)
  for (const member of everybody) plan.do(member, 'ballot.cast', { ballotId, choice })
  plan.wait(7 * DAY)
  plan.do(plan.guide, 'ballot.close', { ballotId })
  plan.unanswered = everybody.length
  return ballotId
}
const agree = ({ plan }: Group) => plan.refusals(plan.guide, 'plan.agree')

describe('agreeing the plan', () => {
  test.each<[string, (group: Group) => void, string[]]>([
    ['without any vote', () => {}, ['plan.agree.every-part-voted']],
    ['without any words', ({ plan }) => plan.texts.clear(), ['plan.agree.every-part-voted']],
    ['after a vote that adopted nothing', (group) => decide(group, {}, 'objection'), ['plan.agree.every-part-voted']],
    [
      'after a vote that only felt the room',
      (group) => decide(group, { kind: 'sensing' }),
      ['plan.agree.every-part-voted'],
    ],
    [
      'with one section that no vote adopted',
      (group) => {
        decide(group)
        group.plan.texts.set('money', 'More words.')
        group.plan.wait(5 * DAY)
      },
      ['plan.agree.every-part-voted'],
    ],
    [
      'just under five days after the vote',
      (group) => {
        decide(group)
        group.plan.wait(5 * DAY - HOUR)
      },
      ['plan.agree.dissent-is-heard'],
    ],
    [
      'five days after the vote',
      (group) => {
        decide(group)
        group.plan.wait(5 * DAY)
      },
      [],
    ],
    [
      'at once, when everybody has answered the offer to dissent',
      (group) => {
        decide(group)
        group.plan.unanswered = 0
      },
      [],
    ],
    [
      'by a vote on the plan as a whole',
      (group) => {
        group.plan.texts.set('money', 'More words.')
        decide(group, { subject: { kind: 'plan' } })
        group.plan.wait(5 * DAY)
      },
      [],
    ],
    [
      'after an agreed section was opened again',
      (group) => {
        decide(group)
        group.plan.wait(5 * DAY)
        group.plan.override('section.thaw', 'section.thaw.agreed-needs-two-keys', group.citizens[0])
        group.plan.do(group.plan.guide, 'section.thaw', { section: 'why' })
      },
      ['plan.agree.every-part-voted'],
    ],
  ])('%s', (_case, change, broken) => {
    const group = groupOfFive()
    change(group)
    expect(agree(group)).toEqual(broken)
    expect(group.plan.state.agreed !== null).toBe(broken.length === 0)
  })

  test('the plan names the votes that carry it', () => {
    const group = groupOfFive()
    const ballotId = decide(group)
    group.plan.wait(5 * DAY)
    agree(group)
    expect(group.plan.state.agreed).toMatchObject({ ballots: [ballotId] })
  })
})

describe('dissent', () => {
  test('is kept beside the result, with or without a name', () => {
    const group = groupOfFive()
    const { plan, citizens } = group
    const ballotId = decide(group)
    plan.do(citizens[0], 'dissent.record', { ballotId, text: 'I ask for a review after 3 months.' })
    expect(plan.entries.at(-1)!.actor).toBe(citizens[0])
    plan.do(citizens[1], 'dissent.record', { ballotId, text: 'Me too.', anonymous: true })
    expect(plan.entries.at(-1)!.actor).toBe('system')
    expect(JSON.stringify(plan.entries.at(-1))).not.toContain(citizens[1])
  })

  test('is offered for five days, to those who could vote, once the vote has closed', () => {
    const group = groupOfFive()
    const { plan, citizens } = group
    const open = plan.open()
    expect(() => plan.do(citizens[0], 'dissent.record', { ballotId: open, text: 'No.' })).toThrow(/closed/)
    plan.wait(7 * DAY)
    plan.do(plan.guide, 'ballot.close', { ballotId: open })
    plan.wait(7 * DAY)
    plan.do(plan.guide, 'ballot.close', { ballotId: open })
    const late = plan.join('citizen')
    expect(() => plan.do(late, 'dissent.record', { ballotId: open, text: 'No.' })).toThrow(/could vote/)
    plan.wait(5 * DAY)
    expect(() => plan.do(citizens[0], 'dissent.record', { ballotId: open, text: 'No.' })).not.toThrow()
    plan.wait(1)
    expect(() => plan.do(citizens[1], 'dissent.record', { ballotId: open, text: 'No.' })).toThrow(/five days/)
  })
})
