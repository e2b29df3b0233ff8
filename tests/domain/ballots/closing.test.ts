import { describe, expect, test } from 'vitest'
import type { BallotId, MemberId } from '#domain/ids.ts'
import { DAY, later, MINUTE } from '#domain/time.ts'
import { groupOfFive, PurePlan } from '#tests/support/pure-plan.ts'

const choose = (plan: PurePlan, ballotId: BallotId, voters: readonly MemberId[], choice: string) => {
  for (const voter of voters) plan.do(voter, 'ballot.cast', { ballotId, choice })
}
const close = (plan: PurePlan, ballotId: BallotId) => plan.do(plan.guide, 'ballot.close', { ballotId })
const rulesOf = (decision: ReturnType<typeof close>) => (decision.refusals ?? []).map(({ ruleId }) => ruleId)

describe('when a vote may close', () => {
  test.each([
    ['an hour early', -60, ['ballot.close.not-early']],
    ['one minute early', -1, ['ballot.close.not-early']],
    ['exactly on time', 0, []],
    ['a day late', 24 * 60, []],
  ])('%s', (_case, minutes, broken) => {
    const { plan, everybody } = groupOfFive()
    const ballotId = plan.open()
    choose(plan, ballotId, everybody, 'consent')
    plan.wait(7 * DAY + minutes * MINUTE)
    expect(rulesOf(close(plan, ballotId))).toEqual(broken)
  })

  test('not early even if everybody has voted, unless the definition says so', () => {
    const { plan, everybody } = groupOfFive()
    const ballotId = plan.open()
    choose(plan, ballotId, everybody, 'consent')
    expect(rulesOf(close(plan, ballotId))).toEqual(['ballot.close.not-early'])
  })

  test('ten minutes after everybody has voted, where the definition says so', () => {
    const { plan, everybody } = groupOfFive()
    const ballotId = plan.open({ closesWhenAll: true })
    choose(plan, ballotId, everybody, 'consent')
    // Asking for it starts the notice.
    expect(rulesOf(close(plan, ballotId))).toEqual(['ballot.close.not-early'])
    expect(plan.entries.at(-1)!.kind).toBe('ballot.noticed')
    plan.wait(10 * MINUTE - 1)
    expect(rulesOf(close(plan, ballotId))).toEqual(['ballot.close.not-early'])
    plan.wait(1)
    expect(rulesOf(close(plan, ballotId))).toEqual([])
    expect(plan.state.ballots.get(ballotId)!.outcome).toBe('adopted')
  })

  test('at once in a live session when everybody has voted', () => {
    const { plan, everybody } = groupOfFive()
    const { sessionId } = plan.do(plan.guide, 'session.schedule', {
      kind: 'live',
      title: 'Deciding',
      startsAt: plan.at,
      minutes: 90,
    }).result!
    plan.do(plan.guide, 'session.open', { sessionId })
    const ballotId = plan.open({ closesWhenAll: true })
    choose(plan, ballotId, everybody.slice(1), 'consent')
    expect(rulesOf(close(plan, ballotId))).toEqual(['ballot.close.not-early'])
    choose(plan, ballotId, everybody.slice(0, 1), 'consent')
    expect(rulesOf(close(plan, ballotId))).toEqual([])
  })

  test('a second close finds the first one’s result and writes nothing', () => {
    const { plan, everybody } = groupOfFive()
    const ballotId = plan.open()
    choose(plan, ballotId, everybody, 'consent')
    plan.wait(7 * DAY)
    close(plan, ballotId)
    const size = plan.entries.length
    expect(close(plan, ballotId).entries).toEqual([])
    expect(plan.entries.length).toBe(size)
  })

  test('what a refused close logs says nothing about who or how many have voted', () => {
    const { plan, everybody } = groupOfFive()
    const ballotId = plan.open()
    choose(plan, ballotId, everybody.slice(0, 3), 'consent')
    close(plan, ballotId)
    const refused = plan.entries.at(-1)!
    expect(refused.kind).toBe('ballot.close.refused')
    expect(refused.body).toEqual({
      refusals: [
        expect.objectContaining({
          rule: 'ballot.close.not-early',
          measured: { num: 7 * 24 * 60, den: 1, unit: 'minutes too early' },
        }),
      ],
      repeats: 0,
    })
  })
})

/** The worked numbers of domain handbook §5.4: 8 citizens and 6 professionals. */
function groupOfFourteen() {
  const plan = new PurePlan()
  const citizens = Array.from({ length: 8 }, () => plan.join('citizen'))
  const professionals = Array.from({ length: 6 }, () => plan.join('professional'))
  plan.texts.set('why', 'Words.')
  return { plan, citizens, professionals }
}

describe('quorum', () => {
  test.each([
    ['9 voters with 3 citizens', 3, 6, ['ballot.close.quorum-of-citizens'], null],
    ['9 voters with 4 citizens', 4, 5, [], 'adopted'],
    ['8 voters with 8 citizens', 8, 0, ['ballot.close.quorum'], null],
    ['nobody', 0, 0, ['ballot.close.quorum', 'ballot.close.quorum-of-citizens'], null],
  ])('%s', (_case, citizenVoters, professionalVoters, broken, outcome) => {
    const { plan, citizens, professionals } = groupOfFourteen()
    const ballotId = plan.open()
    choose(
      plan,
      ballotId,
      [...citizens.slice(0, citizenVoters), ...professionals.slice(0, professionalVoters)],
      'consent',
    )
    plan.wait(7 * DAY)
    expect(rulesOf(close(plan, ballotId))).toEqual(broken)
    expect(plan.state.ballots.get(ballotId)!.outcome).toBe(outcome)
  })

  test('missing it extends the vote once by seven days; then the overall number alone counts, and the page says so', () => {
    const { plan, citizens, professionals } = groupOfFourteen()
    const ballotId = plan.open()
    const firstClose = plan.state.ballots.get(ballotId)!.closesAt
    choose(plan, ballotId, [...citizens.slice(0, 3), ...professionals], 'consent')
    plan.wait(7 * DAY)
    close(plan, ballotId)
    expect(plan.state.ballots.get(ballotId)).toMatchObject({
      state: 'open',
      call: 2,
      closesAt: later(firstClose, 7 * DAY),
    })
    plan.wait(7 * DAY)
    expect(rulesOf(close(plan, ballotId))).toEqual([])
    expect(plan.state.ballots.get(ballotId)).toMatchObject({ outcome: 'adopted', lowCitizenTurnout: true })
  })

  test('missing the overall number twice leaves the vote without a result, and the text is open again', () => {
    const { plan, citizens } = groupOfFourteen()
    const ballotId = plan.open()
    choose(plan, ballotId, citizens, 'consent')
    plan.wait(7 * DAY)
    close(plan, ballotId)
    plan.wait(7 * DAY)
    close(plan, ballotId)
    expect(plan.state.ballots.get(ballotId)!.outcome).toBe('no-quorum')
    expect(plan.state.sections.get('why')!.state).toBe('drafting')
  })

  test('does not bind a vote that only feels the room', () => {
    const { plan, citizens } = groupOfFourteen()
    const ballotId = plan.open({ kind: 'sensing', method: 'gradients8' })
    choose(plan, ballotId, citizens.slice(0, 1), '1')
    plan.wait(7 * DAY)
    close(plan, ballotId)
    expect(plan.state.ballots.get(ballotId)!.outcome).toBe('adopted')
    // … and agrees nothing.
    expect(plan.state.sections.get('why')!.state).toBe('drafting')
  })
})

describe('what a vote does to its text', () => {
  test('nobody can thaw it while the vote is open, not even with two keys', () => {
    const { plan } = groupOfFive()
    plan.open()
    expect(plan.refusals(plan.guide, 'section.thaw', { section: 'why' })).toEqual(['section.thaw.not-while-voting'])
    expect(() =>
      plan.do(plan.guide, 'override.request', {
        gate: 'section.thaw',
        ruleId: 'section.thaw.not-while-voting',
        reason: 'We found a spelling mistake in it.',
      }),
    ).toThrow(/holds always/)
  })

  test('an adopted text is agreed, and opened again only with two keys', () => {
    const { plan, everybody, citizens } = groupOfFive()
    const ballotId = plan.open()
    choose(plan, ballotId, everybody, 'consent')
    plan.wait(7 * DAY)
    close(plan, ballotId)
    expect(plan.state.sections.get('why')).toMatchObject({ state: 'agreed', ballot: ballotId })
    expect(plan.refusals(plan.guide, 'section.thaw', { section: 'why' })).toEqual([
      'section.thaw.agreed-needs-two-keys',
    ])
    plan.override('section.thaw', 'section.thaw.agreed-needs-two-keys', citizens[0])
    expect(plan.refusals(plan.guide, 'section.thaw', { section: 'why' })).toEqual([])
    expect(plan.state.sections.get('why')!.state).toBe('drafting')
    // It served once.
    expect([...plan.state.overrides.values()][0]!.usedBy).toBe(plan.entries.length - 1)
  })

  test('a text that was paused before the vote is paused after it, if the vote did not adopt it', () => {
    const { plan, everybody } = groupOfFive()
    plan.do(plan.guide, 'section.freeze', { section: 'why' })
    const ballotId = plan.open()
    choose(plan, ballotId, everybody, 'objection')
    plan.wait(7 * DAY)
    close(plan, ballotId)
    expect(plan.state.ballots.get(ballotId)!.outcome).toBe('objections-open')
    expect(plan.state.sections.get('why')!.state).toBe('frozen')
  })

  test('calling a vote off needs two keys and gives the text back', () => {
    const { plan, citizens } = groupOfFive()
    const ballotId = plan.open()
    const reason = 'The wrong text was put to the vote.'
    expect(plan.refusals(plan.guide, 'ballot.cancel', { ballotId, reason })).toEqual(['ballot.cancel.two-keys'])
    plan.override('ballot.cancel', 'ballot.cancel.two-keys', citizens[1], ballotId)
    expect(plan.refusals(plan.guide, 'ballot.cancel', { ballotId, reason })).toEqual([])
    expect(plan.state.ballots.get(ballotId)!.state).toBe('cancelled')
    expect(plan.state.sections.get('why')!.state).toBe('drafting')
  })
})

test('an objection that nobody took back keeps a text from being adopted, whatever its author’s paper says', () => {
  const { plan, everybody, citizens } = groupOfFive()
  const ballotId = plan.open()
  const { objectionId } = plan.do(citizens[0], 'objection.raise', { ballotId, text: 'The hall has no oxygen.' }).result!
  choose(plan, ballotId, everybody, 'consent')
  plan.wait(7 * DAY)
  close(plan, ballotId)
  expect(plan.state.ballots.get(ballotId)!.outcome).toBe('objections-open')
  expect(objectionId).toBeDefined()

  const second = plan.open()
  const raised = plan.do(citizens[0], 'objection.raise', { ballotId: second, text: 'Still none.', anonymous: true })
    .result!
  expect(plan.entries.at(-1)!.actor).toBe('system')
  plan.do(citizens[0], 'objection.withdraw', { objectionId: raised.objectionId })
  choose(plan, second, everybody, 'consent')
  plan.wait(7 * DAY)
  close(plan, second)
  expect(plan.state.ballots.get(second)!.outcome).toBe('adopted')
})
