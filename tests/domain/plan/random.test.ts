import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAppError } from '#domain/app-error.ts'
import { quorumFor } from '#domain/ballots/definition.ts'
import { evolve } from '#domain/evolve.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Entry } from '#domain/log/entry.ts'
import { type CommandType, MAY } from '#domain/permissions.ts'
import { stateDigest } from '#domain/plan/digest.ts'
import { emptyState } from '#domain/plan/state.ts'
import { DAY, HOUR, MINUTE } from '#domain/time.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'
import { inputFor } from '#tests/support/random-commands.ts'

const { sha256 } = nodeCrypto

type Step = { type: CommandType; who: number; pick: number; flag: boolean; wait: number }
const step = fc.record<Step>({
  type: fc.constantFrom(
    ...(Object.keys(MAY) as CommandType[]),
    'ballot.cast',
    'ballot.cast',
    'ballot.open',
    'ballot.close',
    'plan.agree',
  ),
  who: fc.nat(7),
  pick: fc.nat(20),
  flag: fc.boolean(),
  wait: fc.constantFrom(0, MINUTE, HOUR, DAY, 5 * DAY, 7 * DAY),
})

/**
 * `start`: how far the plan has come before the random steps, or they would hardly ever get to its end.
 * 1: a vote on the plan is open; 2: some have voted; 3: its time is over.
 */
function run({ steps, start, voters, choice }: Run) {
  const { plan, everybody } = groupOfFive()
  plan.texts.set('money', 'Ninety thousand pounds.')
  if (start >= 1) {
    const ballotId = plan.open({ subject: { kind: 'plan' } })
    if (start >= 2) for (const voter of everybody.slice(0, voters)) plan.do(voter, 'ballot.cast', { ballotId, choice })
    if (start >= 3) plan.wait(7 * DAY)
  }
  const attempt = (actor: MemberId, type: CommandType, input: Record<string, unknown>) => {
    try {
      plan.do(actor, type, input)
    } catch (error) {
      // A "no" in words is fine; anything else is a bug.
      if (!isAppError(error) && !(error instanceof Error && /is not allowed$/.test(error.message))) throw error
    }
  }
  for (const one of steps) {
    const people = [plan.guide, ...everybody, ...plan.state.members.keys()]
    plan.wait(one.wait)
    plan.unanswered = one.flag ? 0 : 5
    attempt(people[one.who % people.length]!, one.type, inputFor(plan, one.type, { ...one, people }))
  }
  // Whatever happened, somebody tries to get the plan agreed at the end.
  plan.wait(7 * DAY)
  for (const ballotId of plan.state.ballots.keys()) attempt(plan.guide, 'ballot.close', { ballotId })
  plan.wait(7 * DAY)
  attempt(plan.guide, 'plan.agree', {})
  return plan
}

const fold = (entries: readonly Entry[], from = emptyState()) => entries.reduce(evolve, from)
type Run = { steps: Step[]; start: number; voters: number; choice: string }
const aRun = fc.record<Run>({
  steps: fc.array(step, { minLength: 5, maxLength: 40 }),
  start: fc.nat(3),
  voters: fc.nat(5),
  choice: fc.constantFrom('consent', 'consent', 'objection'),
})

test('folding a prefix and then the rest equals folding all, and equals what the plan itself holds', () => {
  fc.assert(
    fc.property(aRun, fc.nat(), (some, cut) => {
      const { entries, state } = run(some)
      const at = cut % entries.length
      const inParts = fold(entries.slice(at), fold(entries.slice(0, at)))
      expect(stateDigest(sha256, inParts)).toBe(stateDigest(sha256, fold(entries)))
      expect(stateDigest(sha256, state)).toBe(stateDigest(sha256, inParts))
    }),
    { numRuns: 300 },
  )
})

test('no sequence of commands reaches an agreed plan without its adopted vote, with its quorum and its time', () => {
  let agreed = 0
  fc.assert(
    fc.property(aRun, (some) => {
      const { state, entries } = run(some)
      for (const ballot of state.ballots.values()) {
        for (const id of ballot.roll) expect(state.members.get(id)!.function).not.toBe('facilitator')
        if (ballot.state === 'closed' && !ballot.closesWhenAll) expect(ballot.closedAt! >= ballot.closesAt).toBe(true)
      }
      if (!state.agreed) return
      agreed++
      expect(state.agreed.ballots.length).toBeGreaterThan(0)
      for (const id of state.agreed.ballots) {
        const ballot = state.ballots.get(id)!
        expect(ballot).toMatchObject({ state: 'closed', outcome: 'adopted', kind: 'deciding' })
        expect(ballot.papers * 5).toBeGreaterThanOrEqual(ballot.roll.length * 3)
        expect(quorumFor('deciding', {}).all).toBe('3/5')
      }
      expect(entries.some((entry) => entry.kind === 'plan.agreed')).toBe(true)
    }),
    { numRuns: 1500 },
  )
  // The runs must be able to get there, or the test proves nothing.
  expect(agreed).toBeGreaterThan(0)
})
