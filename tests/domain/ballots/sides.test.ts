import { describe, expect, test } from 'vitest'
import { isSplit, standOf } from '#domain/ballots/sides.ts'
import type { BallotId } from '#domain/ids.ts'
import { encodeEntry } from '#domain/log/entry.ts'
import { DAY } from '#domain/time.ts'
import { createFindings } from '#domain/verify/report.ts'
import { walk } from '#domain/verify/walk.ts'
import { PurePlan } from '#tests/support/pure-plan.ts'
import { english } from '#tests/support/words-of.ts'

const stand = (citizens: [number, number], professionals: [number, number]) => ({
  citizen: { support: citizens[0], of: citizens[1] },
  professional: { support: professionals[0], of: professionals[1] },
})

describe('the sides are far apart (LPF-38)', () => {
  test.each<[string, [number, number], [number, number], boolean]>([
    ['three quarters, and just under half', [9, 12], [5, 11], true],
    ['just under three quarters', [8, 11], [0, 10], false],
    ['just over', [10, 13], [4, 10], true],
    ['the other side at half', [10, 10], [5, 10], false],
    ['the other way round', [4, 10], [8, 10], true],
    ['both for it', [10, 10], [10, 10], false],
    ['both against it', [1, 10], [2, 10], false],
    ['so few took a stand that it could tell of one', [10, 10], [0, 4], false],
    ['just enough of them', [10, 10], [0, 5], true],
  ])('%s', (_how, citizens, professionals, split) => expect(isSplit(stand(citizens, professionals))).toBe(split))

  test('who has no view is on neither side of it', () => {
    const all = (choices: string[]) => choices.map((choice) => ({ side: 'citizen' as const, choice }))
    expect(standOf('majority', all(['yes', 'no', 'abstain'])).citizen).toEqual({ support: 1, of: 2 })
    expect(standOf('gradients8', all(['1', '2', '3', '4', '5', '8'])).citizen).toEqual({ support: 3, of: 5 })
    expect(standOf('consent', all(['consent', 'concern', 'stand-aside', 'abstain'])).citizen).toEqual({
      ...{ support: 2, of: 3 },
    })
  })
})

const SUBJECTS = [
  ['a part', { kind: 'section', section: 'why' }],
  ['a question', { kind: 'question', text: 'Shall we move to the hall?' }],
] as const

function groupOf(citizens: number, professionals: number) {
  const plan = new PurePlan()
  const people = {
    citizens: Array.from({ length: citizens }, () => plan.join('citizen')),
    professionals: Array.from({ length: professionals }, () => plan.join('professional')),
  }
  plan.texts.set('why', 'Getting there is the hard part.')
  const proposal = (input: object = {}) =>
    plan.proposal({ method: 'majority', sidesCompared: true, ...(input as Record<string, unknown>) })
  /** Citizens vote yes, and so many professionals; returns how it ended. */
  const vote = (yes: number, input: object = {}): BallotId => {
    const ballotId = plan.do(plan.guide, 'ballot.open', proposal(input)).result!.ballotId as BallotId
    for (const member of people.citizens) plan.do(member, 'ballot.cast', { ballotId, choice: 'yes' })
    for (const [i, member] of people.professionals.entries()) {
      plan.do(member, 'ballot.cast', { ballotId, choice: i < yes ? 'yes' : 'no' })
    }
    plan.wait(7 * DAY)
    plan.do(plan.guide, 'ballot.close', { ballotId })
    return ballotId
  }
  const meet = () => {
    const what = { kind: 'live', title: 'T', startsAt: plan.at, minutes: 60 }
    const { sessionId } = plan.do(plan.guide, 'session.schedule', what).result!
    plan.do(plan.guide, 'session.open', { sessionId })
    plan.do(plan.guide, 'session.close', { sessionId })
  }
  const ended = (id: BallotId) => plan.state.ballots.get(id)!.outcome
  const findings = () => {
    const found = createFindings(english)
    walk(plan.entries.map(encodeEntry), new Set(), found)
    return found.checks.filter(({ status }) => status === 'failed')
  }
  return { plan, ...people, proposal, vote, meet, ended, findings }
}

describe('sides are compared where both are large', () => {
  const LARGE = 'ballot.open.sides-large-enough'
  test.each<[string, number, number, string[]]>([
    ['just under', 10, 9, [LARGE]],
    ['ten each', 10, 10, []],
    ['just over', 11, 11, []],
  ])('%s', (_how, citizens, professionals, rules) => {
    const { plan, proposal } = groupOf(citizens, professionals)
    expect(plan.refusals(plan.guide, 'ballot.open', proposal())).toEqual(rules)
  })

  test('is said kindly, and only of votes that decide', () => {
    const { plan, proposal } = groupOf(3, 2)
    const { refusals } = plan.do(plan.guide, 'ballot.open', proposal())
    expect(refusals?.[0]?.message(english)).toMatch(/^The sides can be compared only if each has at least 10 voters\./)
    expect(() => plan.do(plan.guide, 'ballot.open', proposal({ kind: 'sensing' }))).toThrow(/decides something/)
  })
})

describe.each(SUBJECTS)('a vote on %s whose sides are far apart', (_what, subject) => {
  test('agrees nothing yet; after a talk the same count holds, and the split stops it no more', () => {
    const { plan, vote, meet, ended, proposal, findings } = groupOf(12, 10)
    const first = vote(4, { subject })
    expect(ended(first)).toBe('sides-split')
    expect(plan.state.sections.get('why')!.state).toBe('drafting')
    expect(plan.refusals(plan.guide, 'ballot.open', proposal({ subject }))).toEqual(['ballot.open.talked-again'])
    meet()
    const again = vote(4, { subject })
    expect(ended(again)).toBe('adopted')
    expect(plan.state.discussions.get(first)?.state).toBe('over')
    expect(findings()).toEqual([])
  })
})

describe('what is recorded of the sides', () => {
  const given = ({ plan }: ReturnType<typeof groupOf>) =>
    plan.entries.filter((entry) => entry.kind === 'ballot.closed').map(({ body }) => body.given)

  test('nothing, where it was not declared', () => {
    const group = groupOf(12, 10)
    expect(group.ended(group.vote(4, { sidesCompared: false }))).toBe('adopted')
    expect(given(group)[0]).not.toHaveProperty('sidesSplit')
    expect(group.plan.definitions.values().next().value).not.toHaveProperty('sidesCompared')
  })

  test('a yes or a no where it was, and no number of any side’s choices', () => {
    const group = groupOf(12, 10)
    expect(group.ended(group.vote(5))).toBe('adopted')
    expect(given(group)[0]).toEqual({
      ...{ voters: { citizen: 12, professional: 10 }, papers: 22, changedSections: 0, allVoted: 1, sidesSplit: 0 },
    })
  })

  test('nothing, where the vote would agree nothing anyway', () => {
    const group = groupOf(10, 10)
    expect(group.ended(group.vote(0))).toBe('not-adopted')
    expect(given(group)[0]).not.toHaveProperty('sidesSplit')
  })

  test('nothing before it closes: an attempt to close early looks at no side', () => {
    const { plan, citizens, professionals, proposal } = groupOf(12, 10)
    const ballotId = plan.do(plan.guide, 'ballot.open', proposal()).result!.ballotId
    for (const member of citizens) plan.do(member, 'ballot.cast', { ballotId, choice: 'yes' })
    for (const member of professionals) plan.do(member, 'ballot.cast', { ballotId, choice: 'no' })
    const { refusals } = plan.do(plan.guide, 'ballot.close', { ballotId })
    expect(refusals?.map(({ ruleId }) => ruleId)).toEqual(['ballot.close.not-early'])
    expect(plan.entries.at(-1)?.kind).toBe('ballot.close.refused')
    expect(JSON.stringify(plan.entries.at(-1))).not.toContain('side')
  })
})
