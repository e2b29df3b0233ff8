import { describe, expect, test } from 'vitest'
import { evolve } from '#domain/evolve.ts'
import type { MemberId, SuggestionId } from '#domain/ids.ts'
import { IllegalEntry } from '#domain/log/illegal.ts'
import type { CommandType } from '#domain/permissions.ts'
import { emptyState } from '#domain/plan/state.ts'
import { DAY } from '#domain/time.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'

type Group = ReturnType<typeof groupOfFive>
const WORDS = { section: 'why', block: { id: '7-3', was: 'Two buses.' }, text: 'One bus.' }

function suggested(group: Group, by: MemberId = group.citizens[0], input: object = {}): SuggestionId {
  return group.plan.do(by, 'suggestion.make', { ...WORDS, ...input }).result?.suggestionId as SuggestionId
}
function supporter({ plan }: Group): MemberId {
  const { memberId } = plan.do(plan.guide, 'member.invite', { function: 'supporter', name: 'Sam' }).result!
  plan.do(memberId as MemberId, 'member.join')
  return memberId as MemberId
}
const stateOf = ({ plan }: Group, id: SuggestionId) => plan.state.suggestions.get(id)!.state
const attempt = ({ plan }: Group, who: MemberId, type: CommandType, input: object) => {
  try {
    plan.do(who, type, { ...input })
    return 'done'
  } catch (error) {
    return (error as Error).message
  }
}

describe('one yes from each side', () => {
  test.each<[string, (group: Group) => MemberId, (group: Group) => MemberId[], string]>([
    ['a citizen’s own wish is not enough', ({ citizens }) => citizens[0], () => [], 'open'],
    ['a citizen needs one professional', (g) => g.citizens[0], ({ professionals }) => [professionals[0]], 'applied'],
    ['a professional needs one citizen', (g) => g.professionals[0], ({ citizens }) => [citizens[1]], 'applied'],
    ['a supporter needs both: one is not enough', supporter, ({ citizens }) => [citizens[1]], 'open'],
    ['a supporter needs both', supporter, (g) => [g.professionals[1], g.citizens[1]], 'applied'],
  ])('%s', (_case, by, yes, becomes) => {
    const group = groupOfFive()
    const suggestionId = suggested(group, by(group))
    for (const member of yes(group)) group.plan.do(member, 'suggestion.accept', { suggestionId })
    expect(stateOf(group, suggestionId)).toBe(becomes)
  })

  test('the last yes and the change of the text are one step', () => {
    const group = groupOfFive()
    const suggestionId = suggested(group)
    group.plan.do(group.professionals[0], 'suggestion.accept', { suggestionId })
    expect(group.plan.entries.slice(-2).map(({ kind }) => kind)).toEqual(['suggestion.accepted', 'suggestion.applied'])
    expect(group.plan.state.suggestions.get(suggestionId)).toMatchObject({
      wantedBy: { citizen: group.citizens[0], professional: group.professionals[0] },
      answeredBy: group.professionals[0],
    })
  })

  test.each<[string, (group: Group) => MemberId, CommandType, object]>([
    ['one’s own side twice', ({ citizens }) => citizens[1], 'suggestion.accept', {}],
    ['one’s own twice', ({ citizens }) => citizens[0], 'suggestion.accept', {}],
    ['whoever guides', ({ plan }) => plan.guide, 'suggestion.accept', {}],
    ['a supporter', supporter, 'suggestion.accept', {}],
    ['no without a reason', ({ citizens }) => citizens[1], 'suggestion.refuse', { reason: 'No.' }],
    ['no to one’s own', ({ citizens }) => citizens[0], 'suggestion.refuse', { reason: 'I changed my mind.' }],
    ['taking back somebody else’s', ({ citizens }) => citizens[1], 'suggestion.withdraw', {}],
  ])('not: %s', (_case, who, type, input) => {
    const group = groupOfFive()
    const suggestionId = suggested(group)
    const size = group.plan.entries.length
    const member = who(group)
    const joined = group.plan.entries.length
    expect(attempt(group, member, type, { suggestionId, ...input })).not.toBe('done')
    expect(group.plan.entries.length - joined).toBe(0)
    expect(size).toBeLessThanOrEqual(joined)
    expect(stateOf(group, suggestionId)).toBe('open')
  })
})

test('whoever guides suggests nothing, and nobody suggests what stands there', () => {
  const group = groupOfFive()
  expect(attempt(group, group.plan.guide, 'suggestion.make', WORDS)).toMatch(/not allowed/)
  expect(attempt(group, group.citizens[0], 'suggestion.make', { ...WORDS, text: WORDS.block.was })).not.toBe('done')
  expect(group.plan.state.suggestions.size).toBe(0)
})

test('nobody buries the others in suggestions, and an answer makes room', () => {
  const group = groupOfFive()
  const all = Array.from({ length: 30 }, () => suggested(group))
  expect(attempt(group, group.citizens[0], 'suggestion.make', WORDS)).not.toBe('done')
  expect(attempt(group, group.citizens[1], 'suggestion.make', WORDS)).toBe('done')
  group.plan.do(group.citizens[0], 'suggestion.withdraw', { suggestionId: all[0]! })
  expect(attempt(group, group.citizens[0], 'suggestion.make', WORDS)).toBe('done')
})

test('while writing is paused nothing is suggested or accepted, but no can be said', () => {
  const group = groupOfFive()
  const { plan, citizens, professionals } = group
  const [first, second] = [suggested(group), suggested(group)]
  plan.do(plan.guide, 'section.freeze', { section: 'why' })
  expect(attempt(group, citizens[0], 'suggestion.make', WORDS)).not.toBe('done')
  expect(attempt(group, professionals[0], 'suggestion.accept', { suggestionId: first })).not.toBe('done')
  plan.do(professionals[0], 'suggestion.refuse', { suggestionId: first, reason: 'The vote is tomorrow.' })
  plan.do(citizens[0], 'suggestion.withdraw', { suggestionId: second })
  expect([stateOf(group, first), stateOf(group, second)]).toEqual(['refused', 'withdrawn'])
})

test('an answer is the last word', () => {
  const group = groupOfFive()
  const suggestionId = suggested(group)
  group.plan.do(group.citizens[1], 'suggestion.refuse', { suggestionId, reason: 'This is too much money.' })
  for (const type of ['suggestion.accept', 'suggestion.refuse', 'suggestion.withdraw'] as const) {
    const reason = type === 'suggestion.refuse' ? { reason: 'This is too much money.' } : {}
    for (const who of group.everybody) {
      expect(attempt(group, who, type, { suggestionId, ...reason })).not.toBe('done')
    }
  }
  expect(stateOf(group, suggestionId)).toBe('refused')
})

test('LPF-29: a plan with an unanswered suggestion is not agreed', () => {
  const group = groupOfFive()
  const { plan, everybody, citizens } = group
  const suggestionId = suggested(group)
  const ballotId = plan.open({ subject: { kind: 'plan' } })
  for (const voter of everybody) plan.do(voter, 'ballot.cast', { ballotId, choice: 'consent' })
  plan.wait(7 * DAY)
  plan.do(plan.guide, 'ballot.close', { ballotId })
  expect(plan.refusals(plan.guide, 'plan.agree')).toEqual(['plan.agree.every-suggestion-answered'])
  plan.do(citizens[1], 'suggestion.refuse', { suggestionId, reason: 'We have voted on other words.' })
  expect(plan.refusals(plan.guide, 'plan.agree')).toEqual([])
})

describe('a forged record', () => {
  const forged = (change: (entry: Record<string, never>) => void, kind: string) => {
    const group = groupOfFive()
    const suggestionId = suggested(group)
    group.plan.do(group.professionals[0], 'suggestion.accept', { suggestionId })
    const entries = structuredClone(group.plan.entries)
    const at = entries.findIndex((entry) => entry.kind === kind)
    change(entries[at] as never)
    return () => entries.reduce(evolve, emptyState())
  }
  test.each<[string, string, (entry: Record<string, unknown>) => void]>([
    ['a yes of the side that suggested it', 'suggestion.accepted', (e) => (e.actor = groupOfFive().citizens[1])],
    ['without sealed words', 'suggestion.made', (e) => (e.seals = {})],
    ['applied in another part', 'suggestion.applied', (e) => (e.body = { ...(e.body as object), section: 'money' })],
    ['a no without a reason', 'suggestion.accepted', (e) => (e.kind = 'suggestion.refused')],
    ['taken back by somebody else', 'suggestion.accepted', (e) => (e.kind = 'suggestion.withdrawn')],
  ])('%s', (_case, kind, change) => {
    expect(forged(change as never, kind)).toThrow(IllegalEntry)
  })
})
