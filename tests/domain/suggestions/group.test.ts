import { describe, expect, test } from 'vitest'
import { evolve } from '#domain/evolve.ts'
import type { BallotId, MemberId, SuggestionId } from '#domain/ids.ts'
import { IllegalEntry } from '#domain/log/illegal.ts'
import { emptyState } from '#domain/plan/state.ts'
import { DAY } from '#domain/time.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'

type Group = ReturnType<typeof groupOfFive>
const WORDS = { section: 'why', block: { id: '7-3', was: 'Two buses.' }, text: 'One bus.' }
const REASON = 'One bus is not enough for us.'

function suggested(group: Group, by: MemberId = group.citizens[0]): SuggestionId {
  return group.plan.do(by, 'suggestion.make', WORDS).result?.suggestionId as SuggestionId
}
const of = ({ plan }: Group, id: SuggestionId) => plan.state.suggestions.get(id)!
const put = ({ plan }: Group, who: MemberId, suggestionId: SuggestionId) =>
  plan.do(who, 'suggestion.put', { suggestionId }).result?.ballotId as BallotId
const lastKinds = ({ plan }: Group, n: number) => plan.entries.slice(-n).map(({ kind }) => kind)

function decide(group: Group, ballotId: BallotId, voters = group.everybody, objects = false): void {
  const { plan } = group
  if (objects) plan.do(voters[0]!, 'objection.raise', { ballotId, text: 'It harms those who wait.', anonymous: false })
  for (const voter of voters) plan.do(voter, 'ballot.cast', { ballotId, choice: 'consent' })
  plan.wait(7 * DAY)
  plan.do(plan.guide, 'ballot.close', { ballotId })
}

describe('put to the group', () => {
  test('what all consent to goes into the text in the step that closes the vote', () => {
    const group = groupOfFive()
    const id = suggested(group)
    const ballotId = put(group, group.citizens[1], id)
    expect(of(group, id)).toMatchObject({ state: 'voting', ballot: ballotId })
    decide(group, ballotId)
    expect(lastKinds(group, 2)).toEqual(['ballot.closed', 'suggestion.applied'])
    expect(of(group, id)).toMatchObject({ state: 'applied', answeredBy: null, ballot: ballotId })
  })

  test('one person’s no is not the last word: its author may still ask the group', () => {
    const group = groupOfFive()
    const id = suggested(group)
    group.plan.do(group.professionals[0], 'suggestion.refuse', { suggestionId: id, reason: REASON })
    decide(group, put(group, group.citizens[0], id))
    expect(of(group, id).state).toBe('applied')
  })

  test.each<[string, (group: Group) => MemberId[], boolean, (id: string) => string]>([
    ['an objection stands: nothing was decided', ({ everybody }) => [...everybody], true, (before) => before],
    ['too few vote: it stays open a second time', ({ citizens }) => [citizens[0]], false, () => 'voting'],
  ])('%s', (_case, voters, objects, becomes) => {
    for (const refusedBefore of [false, true]) {
      const group = groupOfFive()
      const id = suggested(group)
      const reason = { suggestionId: id, reason: REASON }
      if (refusedBefore) group.plan.do(group.professionals[0], 'suggestion.refuse', reason)
      const before = of(group, id).state
      const ballotId = put(group, group.citizens[0], id)
      try {
        decide(group, ballotId, voters(group), objects)
      } catch {
        // Too few is a refusal to close, with an entry of its own.
      }
      expect(of(group, id).state).toBe(becomes(before))
    }
  })

  test('called off, it is as it was before', () => {
    const group = groupOfFive()
    const { plan, citizens } = group
    const id = suggested(group)
    const ballotId = put(group, citizens[0], id)
    const reason = 'It was put to the vote by mistake.'
    const rule = { gate: 'ballot.cancel', ruleId: 'ballot.cancel.two-keys', reason, ballotId }
    const { overrideId } = plan.do(plan.guide, 'override.request', rule).result!
    plan.do(citizens[1], 'override.countersign', { overrideId })
    plan.do(plan.guide, 'ballot.cancel', { ballotId, reason })
    expect(of(group, id)).toMatchObject({ state: 'open', before: null })
    expect(plan.do(citizens[0], 'suggestion.withdraw', { suggestionId: id }).entries).toHaveLength(1)
  })

  test('while the group decides nobody else answers, and nobody asks twice', () => {
    const group = groupOfFive()
    const id = suggested(group)
    put(group, group.citizens[0], id)
    for (const [who, type, more] of [
      [group.professionals[0], 'suggestion.accept', {}],
      [group.professionals[0], 'suggestion.refuse', { reason: REASON }],
      [group.citizens[0], 'suggestion.withdraw', {}],
      [group.citizens[1], 'suggestion.put', {}],
      [group.citizens[1], 'suggestion.place', {}],
    ] as const) {
      expect(() => group.plan.do(who, type, { suggestionId: id, ...more })).toThrow(/answer/)
    }
    expect(() => put(group, group.plan.guide, id)).toThrow(/not allowed/)
  })

  test('the text may be written in meanwhile, and be in a vote of its own', () => {
    const group = groupOfFive()
    const id = suggested(group)
    put(group, group.citizens[0], id)
    expect(group.plan.state.sections.get('why')!.state).toBe('drafting')
    group.plan.open({ subject: { kind: 'section', section: 'why' } })
    expect(group.plan.state.sections.get('why')!.state).toBe('voting')
  })
})

describe('what the group adopted and has no place', () => {
  function adopted() {
    const group = groupOfFive()
    const id = suggested(group)
    const ballotId = put(group, group.citizens[0], id)
    group.plan.change = { place: 'changed', seq: 1 }
    decide(group, ballotId)
    return { group, id }
  }

  test('waits, is told, and keeps the plan from being agreed without it', () => {
    const { group, id } = adopted()
    expect([of(group, id).state, lastKinds(group, 1)]).toEqual(['adopted', ['ballot.closed']])
    const ballotId = group.plan.open({ subject: { kind: 'plan' } })
    decide(group, ballotId)
    expect(group.plan.refusals(group.plan.guide, 'plan.agree')).toEqual(['plan.agree.every-suggestion-answered'])
  })

  test('goes in by itself once it fits, and only once', () => {
    const { group, id } = adopted()
    expect(() => group.plan.do(group.citizens[1], 'suggestion.place', { suggestionId: id })).toThrow(
      /place has changed/,
    )
    group.plan.change = { place: 'fits', seq: 9 }
    group.plan.do(group.citizens[1], 'suggestion.place', { suggestionId: id })
    expect([of(group, id).state, lastKinds(group, 1)]).toEqual(['applied', ['suggestion.applied']])
    expect(() => group.plan.do(group.citizens[1], 'suggestion.place', { suggestionId: id })).toThrow(/answer/)
  })

  test('or by hand', () => {
    const { group, id } = adopted()
    group.plan.do(group.professionals[0], 'suggestion.place', { suggestionId: id, byHand: true })
    expect([of(group, id).state, lastKinds(group, 1)]).toEqual(['applied', ['suggestion.placed']])
  })
})

describe('a forged record', () => {
  test.each<[string, string, (entry: Record<string, unknown>, group: Group) => void]>([
    [
      'another part',
      'ballot.opened',
      (e) => Object.assign((e.body as { subject: object }).subject, { section: 'money' }),
    ],
    [
      'words that are not there',
      'ballot.opened',
      (e) => Object.assign((e.body as { subject: object }).subject, { suggestion: 'g_x' }),
    ],
    [
      'applied although the group said no',
      'ballot.closed',
      (e) => Object.assign(e.body as object, { outcome: 'not-adopted' }),
    ],
    ['applied in another part', 'suggestion.applied', (e) => Object.assign(e.body as object, { section: 'money' })],
    [
      'put in by hand by whoever guides',
      'suggestion.applied',
      (e, { plan }) => Object.assign(e, { kind: 'suggestion.placed', actor: plan.guide }),
    ],
  ])('%s', (_case, kind, change) => {
    const group = groupOfFive()
    decide(group, put(group, group.citizens[0], suggested(group)))
    const entries = structuredClone(group.plan.entries)
    change(entries.find((entry) => entry.kind === kind) as never, group)
    expect(() => entries.reduce(evolve, emptyState())).toThrow(IllegalEntry)
  })
})
