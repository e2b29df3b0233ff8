import { describe, expect, test } from 'vitest'
import { contributionsOf, newsSince } from '#domain/contributions/contribution.ts'
import type { Talk } from '#domain/contributions/talk.ts'
import type { BallotId, LostId, MemberId, SuggestionId, ThreadId } from '#domain/ids.ts'
import { DAY, HOUR, later } from '#domain/time.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'

type Group = ReturnType<typeof groupOfFive>
const REASON = 'One bus is not enough for us.'

const me = ({ citizens }: Group): MemberId => citizens[0]

function suggest({ plan }: Group, by: MemberId): string {
  const words = { section: 'why', block: { id: '7-3', was: 'Two buses.' }, text: 'One bus.' }
  return plan.do(by, 'suggestion.make', words).result?.suggestionId as string
}
const refuse = (group: Group, suggestionId: string) =>
  group.plan.do(group.professionals[0], 'suggestion.refuse', { suggestionId, reason: REASON })
const put = (group: Group, suggestionId: string) =>
  group.plan.do(group.citizens[1], 'suggestion.put', { suggestionId }).result?.ballotId as BallotId

function vote({ plan, everybody }: Group, ballotId: BallotId, objects = false): void {
  if (objects)
    plan.do(everybody[1]!, 'objection.raise', { ballotId, text: 'It harms those who wait.', anonymous: false })
  for (const voter of everybody) plan.do(voter, 'ballot.cast', { ballotId, choice: 'consent' })
  plan.wait(7 * DAY)
  plan.do(plan.guide, 'ballot.close', { ballotId })
}

function type({ plan }: Group, speaker: MemberId, recording?: string): string {
  const words = { section: 'why', speaker, text: 'Two buses.', ...(recording ? { recordingId: recording } : {}) }
  return plan.do(plan.guide, 'words.type', words).result?.wordsId as string
}
const RECORDING = `v_${'1'.repeat(26)}`
function record({ plan }: Group, by: MemberId): string {
  plan.do(by, 'words.say', { section: 'why', recordingId: RECORDING })
  return RECORDING
}

const ask = ({ plan }: Group, by: MemberId) =>
  plan.do(by, 'explain.ask', { section: 'why', text: 'What is rehab?' }).result?.explainId as string
const answer = (group: Group, explainId: string) =>
  group.plan.do(group.professionals[0], 'explain.answer', { explainId, text: 'Learning to breathe well again.' })

/** What one of the group gave, as the server would ask for it. */
function given({ plan }: Group, who: MemberId, talks: readonly Talk[] = []) {
  const explains = [...plan.state.explains.values()].filter(({ id }) => plan.authors.get(id) === who)
  const asked = new Set(explains.map(({ question }) => question))
  return contributionsOf(plan.state, { me: who, asked, talks, losses: [] })
}

type Situation = [case_: string, happens: (group: Group) => unknown, became: string, isNews: boolean]

describe('what became of something that a member gave', () => {
  test.each<Situation>([
    ['suggested, and nobody answered', (g) => suggest(g, me(g)), 'suggestion open', false],
    ['somebody said no', (g) => refuse(g, suggest(g, me(g))), 'suggestion refused', true],
    [
      'both sides said yes',
      (g) => g.plan.do(g.professionals[0], 'suggestion.accept', { suggestionId: suggest(g, me(g)) }),
      'suggestion applied',
      true,
    ],
    ['put to a vote', (g) => put(g, suggest(g, me(g))), 'suggestion voting', true],
    ['the group said yes', (g) => vote(g, put(g, suggest(g, me(g)))), 'suggestion applied-by-group', true],
    ['the group decided nothing', (g) => vote(g, put(g, suggest(g, me(g))), true), 'suggestion undecided', true],
    [
      'the group said yes, and the place had changed',
      (g) => {
        g.plan.change = { place: 'changed', seq: 1 }
        vote(g, put(g, suggest(g, me(g))))
      },
      'suggestion adopted',
      true,
    ],
    [
      'the group said no',
      // A vote by consent ends without a no; the state knows it all the same.
      (g) => Object.assign(g.plan.state.suggestions.get(suggest(g, me(g)) as SuggestionId)!, { state: 'declined' }),
      'suggestion declined',
      true,
    ],
    [
      'taken back by its author, who knows',
      (g) => g.plan.do(me(g), 'suggestion.withdraw', { suggestionId: suggest(g, me(g)) }),
      'suggestion withdrawn',
      false,
    ],
    ['typed for them', (g) => type(g, me(g)), 'words typed', true],
    [
      'typed for them, and agreed',
      (g) => g.plan.do(me(g), 'words.agree', { wordsId: type(g, me(g)) }),
      'words agreed',
      false,
    ],
    [
      'typed for them, and not used',
      (g) => g.plan.do(me(g), 'words.decline', { wordsId: type(g, me(g)) }),
      'words declined',
      false,
    ],
    ['recorded', (g) => record(g, me(g)), 'recording waiting', false],
    ['recorded, and typed by somebody', (g) => type(g, me(g), record(g, me(g))), 'recording typed', true],
    [
      'recorded, typed and agreed',
      (g) => g.plan.do(me(g), 'words.agree', { wordsId: type(g, me(g), record(g, me(g))) }),
      'recording done',
      false,
    ],
    [
      'recorded and taken back',
      (g) => g.plan.do(me(g), 'words.unsay', { recordingId: record(g, me(g)) }),
      'recording taken-back',
      false,
    ],
    ['asked', (g) => ask(g, me(g)), 'question waiting', false],
    ['asked and answered', (g) => answer(g, ask(g, me(g))), 'question answered', true],
    [
      'asked, answered and clear',
      (g) => {
        const explainId = ask(g, me(g))
        answer(g, explainId)
        g.plan.do(me(g), 'explain.settle', { explainId })
      },
      'question clear',
      false,
    ],
  ])('%s', (_case, happens, became, isNews) => {
    const group = groupOfFive()
    happens(group)
    const found = given(group, me(group))
    expect(found.map((one) => [`${one.kind} ${one.became}`, one.isNews])).toEqual([[became, isNews]])
    for (const other of group.everybody.slice(1)) expect(given(group, other)).toEqual([])
  })

  const said = (group: Group, ...who: MemberId[]) =>
    who.map((by, hours) => ({ by, at: later(group.plan.at, hours * HOUR) }))
  const talk = (group: Group, who: readonly MemberId[], doneBy: MemberId | null): Talk => ({
    ...{ id: 't_1' as ThreadId, section: 'why', said: said(group, ...who) },
    resolved: doneBy && { by: doneBy, at: later(group.plan.at, DAY) },
  })
  const [I, YOU] = [0, 1]
  test.each<[string, number[], number | null, string | null, boolean]>([
    ['said, and nobody answered', [I], null, 'waiting', false],
    ['said, and answered', [I, YOU], null, 'answered', true],
    ['answered somebody, who has not answered again', [YOU, I], null, 'waiting', false],
    ['answered somebody, who answered again', [YOU, I, YOU], null, 'answered', true],
    ['said to be done by somebody', [I], YOU, 'resolved', true],
    ['said to be done by themselves', [I, YOU], I, 'closed', false],
    ['nothing of theirs in it', [YOU], null, null, false],
  ])('talk beside a text: %s', (_case, who, doneBy, became, isNews) => {
    const group = groupOfFive()
    const people = who.map((index) => group.citizens[index]!)
    const talks = [talk(group, people, doneBy === null ? null : group.citizens[doneBy]!)]
    const found = given(group, me(group), talks).map((one) => [one.became, one.isNews])
    expect(found).toEqual(became ? [[became, isNews]] : [])
  })

  test('words that others took out name nobody', () => {
    const { plan, citizens } = groupOfFive()
    const losses = [{ id: 'l_1' as LostId, section: 'why' as const, at: plan.at }]
    const found = contributionsOf(plan.state, { me: citizens[0], asked: new Set(), talks: [], losses })
    expect(found).toMatchObject([{ kind: 'loss', became: 'gone', at: plan.at, by: null, isNews: true }])
  })
})

test('a refusal brings who said no, when, and the seals of the words and of the reason', () => {
  const group = groupOfFive()
  const id = suggest(group, me(group))
  group.plan.wait(HOUR)
  refuse(group, id)
  const { change, reason } = [...group.plan.state.suggestions.values()][0]!
  expect(given(group, me(group))).toMatchObject([
    { id, section: 'why', at: group.plan.at, by: group.professionals[0], words: change, answer: reason },
  ])
})

test('who typed a recording anew is who counts', () => {
  const group = groupOfFive()
  const recording = record(group, me(group))
  group.plan.do(me(group), 'words.decline', { wordsId: type(group, me(group), recording) })
  expect(given(group, me(group))).toMatchObject([{ id: recording, became: 'waiting', by: null }])
  group.plan.wait(DAY)
  const wordsId = type(group, me(group), recording)
  expect(given(group, me(group))).toMatchObject([{ id: wordsId, became: 'typed', at: group.plan.at }])
})

test('the newest comes first, and news is what others did since then', () => {
  const group = groupOfFive()
  const first = suggest(group, me(group))
  refuse(group, first)
  group.plan.wait(DAY)
  const second = suggest(group, me(group))
  group.plan.wait(DAY)
  const third = suggest(group, me(group))
  refuse(group, third)
  const all = given(group, me(group))
  expect(all.map(({ id }) => id)).toEqual([third, second, first])
  const since = (ago: number) => newsSince(all, later(group.plan.at, -ago)).map(({ id }) => id)
  expect([since(0), since(DAY), since(2 * DAY)]).toEqual([[third], [third], [third, first]])
})
