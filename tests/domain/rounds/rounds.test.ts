import { beforeEach, describe, expect, test } from 'vitest'
import type { BallotId, MemberId, ObjectionId } from '#domain/ids.ts'
import { encodeEntry } from '#domain/log/entry.ts'
import { DAY, later } from '#domain/time.ts'
import { createFindings } from '#domain/verify/report.ts'
import { walk } from '#domain/verify/walk.ts'
import { groupOfFive, type PurePlan } from '#tests/support/pure-plan.ts'
import { english } from '#tests/support/words-of.ts'

const IN_TIME = 'ballot.open.fall-back-in-time'
const SHARE = 'ballot.open.fall-back-share'
const TWO_THIRDS = { method: 'majority', threshold: { num: 2, den: 3 } }

let plan: PurePlan
let everybody: readonly MemberId[]
let objector: MemberId
beforeEach(() => {
  const group = groupOfFive()
  plan = group.plan
  everybody = group.everybody
  objector = group.citizens[2]
})

/** A round in which one person objects, with or without a name. */
function round({ anonymous = false, days = 7 } = {}): { ballotId: BallotId; objectionId: ObjectionId } {
  const ballotId = plan.open({ closesAt: later(plan.at, days * DAY) })
  const raised = plan.do(objector, 'objection.raise', { ballotId, text: 'It is too far.', anonymous })
  for (const id of everybody)
    plan.do(id, 'ballot.cast', { ballotId, choice: id === objector ? 'objection' : 'consent' })
  plan.wait(days * DAY)
  plan.do(plan.guide, 'ballot.close', { ballotId })
  return { ballotId, objectionId: raised.result!.objectionId as ObjectionId }
}
/** Objections are asked about, and so many of the roll say that this one should be set aside. */
function tested(objectionId: ObjectionId, yes: number): BallotId {
  const input = { objectionId, closesAt: later(plan.at, 2 * DAY) }
  const ballotId = plan.do(plan.guide, 'objection.test', input).result?.ballotId as BallotId
  for (const [index, id] of plan.state.ballots.get(ballotId)!.roll.entries()) {
    plan.do(id, 'ballot.cast', { ballotId, choice: index < yes ? 'yes' : 'no' })
  }
  plan.wait(2 * DAY)
  plan.do(plan.guide, 'ballot.close', { ballotId })
  return ballotId
}
const stopped = (input: object = TWO_THIRDS) => plan.refusals(plan.guide, 'ballot.open', plan.proposal(input as never))
const faults = () => {
  const findings = createFindings(english)
  walk(plan.entries.map(encodeEntry), new Set(), findings)
  return findings.checks.filter(({ status }) => status === 'failed')
}

describe('rounds of consent', () => {
  test('are counted, and each takes the place of the one before', () => {
    const rounds = [round(), round(), round()].map(({ ballotId }) => plan.state.ballots.get(ballotId)!)
    expect(rounds.map(({ round: n }) => n)).toEqual([1, 2, 3])
    expect(rounds.map(({ supersededBy }) => supersededBy)).toEqual([rounds[1]!.id, rounds[2]!.id, undefined])
    expect(plan.definitions.get(rounds[2]!.id)?.round).toMatchObject({ round: 3, rounds: 3, days: 21 })
    expect(faults()).toEqual([])
  })

  test('begin anew once the matter was agreed; a correction is none', () => {
    round()
    const ballotId = plan.open()
    for (const id of everybody) plan.do(id, 'ballot.cast', { ballotId, choice: 'consent' })
    plan.wait(7 * DAY)
    plan.do(plan.guide, 'ballot.close', { ballotId })
    expect(plan.state.ballots.get(ballotId)?.round).toBe(2)
    const again = plan.open()
    expect(plan.state.ballots.get(again)?.round).toBe(1)
    const other = groupOfFive().plan
    const correction = other.open({ correction: true })
    expect(other.state.ballots.get(correction)?.round).toBe(undefined)
  })

  test('a round in which too few voted takes no other’s place in the end, and counts as none', () => {
    const { ballotId } = round()
    const second = plan.open()
    expect(plan.state.ballots.get(ballotId)?.supersededBy).toBe(second)
    plan.wait(7 * DAY)
    plan.do(plan.guide, 'ballot.close', { ballotId: second })
    plan.wait(8 * DAY)
    plan.do(plan.guide, 'ballot.close', { ballotId: second })
    expect(plan.state.ballots.get(second)?.outcome).toBe('no-quorum')
    expect(plan.state.ballots.get(ballotId)?.supersededBy).toBe(undefined)
    expect(plan.state.ballots.get(plan.open())?.round).toBe(2)
  })
})

describe('two thirds, where somebody objected', () => {
  test('are refused before three rounds or 21 days, at every share', () => {
    round()
    expect(stopped()).toEqual([IN_TIME])
    round()
    expect(stopped()).toEqual([IN_TIME])
  })

  test.each([
    ['a minute before 21 days', 21 * DAY - 60_000, 'errors_objection_too_early'],
    ['at 21 days', 21 * DAY, null],
  ] as const)('%s after the first round opened', (_when, milliseconds, problem) => {
    const opened = plan.at
    const { objectionId } = round()
    plan.wait(Date.parse(opened) + milliseconds - Date.parse(plan.at))
    expect(stopped()).toEqual([IN_TIME])
    const ask = () => plan.do(plan.guide, 'objection.test', { objectionId, closesAt: later(plan.at, 2 * DAY) })
    if (problem) expect(ask).toThrow(english[problem]())
    else expect(ask().refusals).toBe(undefined)
  })

  test('wait, after three rounds, until everybody else was asked about the objection', () => {
    round()
    round()
    const { objectionId } = round()
    expect(stopped()).toEqual([IN_TIME])
    tested(objectionId, 0)
    expect(stopped()).toEqual([])
    expect(faults()).toEqual([])
  })

  test.each([
    ['just under', { num: 65, den: 100 }, [SHARE]],
    ['two thirds', { num: 2, den: 3 }, []],
    ['just over', { num: 67, den: 100 }, []],
  ])('%s', (_what, threshold, broken) => {
    round()
    round()
    tested(round().objectionId, 4)
    expect(stopped({ method: 'majority', threshold })).toEqual(broken)
  })

  test('nobody is asked twice, or about what was taken back', () => {
    const first = round()
    round()
    const { objectionId } = round()
    const ask = (id: ObjectionId) =>
      plan.do(plan.guide, 'objection.test', { objectionId: id, closesAt: later(plan.at, 2 * DAY) })
    expect(() => ask(first.objectionId)).toThrow(english.errors_objection_settled())
    tested(objectionId, 1)
    expect(() => ask(objectionId)).toThrow(english.errors_objection_tested())
  })
})

describe('asking the others about an objection', () => {
  // Four others: two thirds of them is 2.67, so three are needed.
  test.each([
    ['named', false, 2, 'stands'],
    ['named', false, 3, 'fell'],
    // Whoever wants no name stays on the roll of five, and is left out of what is divided by.
    ['without a name', true, 2, 'stands'],
    ['without a name', true, 3, 'fell'],
  ] as const)('%s: with %s, %i yeses', (_who, anonymous, yes, found) => {
    round()
    round()
    const { objectionId } = round({ anonymous })
    const ballotId = tested(objectionId, yes)
    expect(plan.state.objections.get(objectionId)?.test).toEqual({ ballot: ballotId, found })
    expect(plan.state.ballots.get(ballotId)?.roll.includes(objector)).toBe(anonymous)
    expect(faults()).toEqual([])
  })

  test('needs two days', () => {
    round()
    round()
    const { objectionId } = round()
    const at = (milliseconds: number) =>
      plan.do(plan.guide, 'objection.test', { objectionId, closesAt: later(plan.at, milliseconds) })
    expect(at(2 * DAY - 60_000).refusals?.map(({ ruleId }) => ruleId)).toEqual(['ballot.open.time-for-correction'])
    expect(at(2 * DAY).refusals).toBe(undefined)
  })
})

describe('talking about a block without a name', () => {
  test('questions and answers pass between the group and whoever objects; nobody learns who it is', () => {
    const { objectionId } = round({ anonymous: true })
    const [ann, ben] = everybody as [MemberId, MemberId]
    const before = plan.entries.length
    plan.do(ann, 'objection.ask', { objectionId, text: 'Which bus?' })
    plan.do(objector, 'objection.answer', { objectionId, text: 'The 34.' })
    plan.do(objector, 'objection.relay', { objectionId, memberId: ben })
    plan.do(ben, 'objection.answer', { objectionId, text: 'They say it is full.' })
    expect(plan.entries.slice(before).map(({ kind, actor }) => [kind, actor])).toEqual([
      ['objection.asked', ann],
      ['objection.answered', 'system'],
      ['objection.relay-named', 'system'],
      ['objection.answered', ben],
    ])
    expect(JSON.stringify(plan.entries.slice(before))).not.toContain(objector)
    expect(() => plan.do(ann, 'objection.answer', { objectionId, text: 'I know.' })).toThrow(
      english.errors_objection_not_yours(),
    )
    expect(() => plan.do(objector, 'objection.relay', { objectionId, memberId: plan.guide })).toThrow(
      english.errors_relay_not_fit(),
    )
    plan.open()
    expect(() => plan.do(ann, 'objection.ask', { objectionId, text: 'Still?' })).toThrow(
      english.errors_objection_settled(),
    )
    expect(faults()).toEqual([])
  })
})

test.each<[string, string, (body: Record<string, unknown>) => void]>([
  ['a round that is counted wrong', 'ballot.opened', (body) => Object.assign(body.round as object, { round: 1 })],
  [
    'a vote in place of one that it does not follow',
    'ballot.superseded',
    (body) => Object.assign(body, { ballot: body.by }),
  ],
])('the verifier finds %s', (_what, kind, change) => {
  round()
  round()
  const forged = plan.entries.map((entry) => structuredClone(entry))
  const last = forged.findLast((entry) => entry.kind === kind)!
  change(last.body as Record<string, unknown>)
  const findings = createFindings(english)
  walk(forged.map(encodeEntry), new Set(), findings)
  expect(findings.checks.filter(({ status }) => status === 'failed').map(({ code }) => code)).toContain(
    'transitions.illegal',
  )
})
