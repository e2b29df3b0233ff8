import { describe, expect, test } from 'vitest'
import { firstStop } from '#app/components/start/first-stop.ts'
import { byUrgency } from '#app/components/start/urgency.ts'
import type { PlanView } from '#server/views/plan-view.ts'

const waiting = (to: string, until: string | null = null) => ({
  ...{ to, until, label: to, why: '', planId: 'p_1', plan: 'Breathing Well' },
})
const order = (...some: ReturnType<typeof waiting>[]) => byUrgency(some).map(({ to }) => to)

describe('what needs somebody now, across their plans', () => {
  test('what ends comes first, the soonest before the others, whichever plan it is in', () => {
    const [late, soon, open] = ['/plans/p_1/ballots/b_1', '/plans/p_2/ballots/b_2', '/plans/p_3/sections/why/ready']
    expect(
      order(waiting(open), waiting(late, '2026-03-09T12:00:00.000Z'), waiting(soon, '2026-03-03T12:00:00.000Z')),
    ).toEqual([soon, late, open])
  })

  test('a meeting that is open now comes before everything else', () => {
    const [vote, meeting] = ['/plans/p_1/ballots/b_1', '/plans/p_2/live']
    expect(order(waiting(vote, '2026-03-03T12:00:00.000Z'), waiting(meeting))).toEqual([meeting, vote])
  })

  test('what ends at the same moment, or has no end, comes by its kind', () => {
    const kinds = [
      ...['/plans/p_1/ballots/b_1', '/plans/p_1#o_1', '/plans/p_1/welcome', '/plans/p_1/people#roles'],
      '/plans/p_1/people#invite',
      ...['/plans/p_1/ballots/b_1#dissent', '/plans/p_1/sections/why/ready#x_1', '/plans/p_1/sections/why/ready'],
      '/plans/p_1/cards',
    ]
    expect(order(...kinds.toReversed().map((to) => waiting(to)))).toEqual(kinds)
    const at = '2026-03-03T12:00:00.000Z'
    expect(order(...kinds.toReversed().map((to) => waiting(to, at)))).toEqual(kinds)
  })

  test('the same kind keeps its order', () => {
    const same = ['/plans/p_1/sections/money/ready', '/plans/p_1/sections/why/ready']
    expect(order(...same.map((to) => waiting(to)))).toEqual(same)
  })
})

const ballot = { id: 'b_1', kind: 'deciding', state: 'open', onRoll: true, youVoted: false, noticeUntil: null }
const view = (some: object) =>
  ({
    ...{ plan: { id: 'p_1', agreed: null }, now: '2026-03-03T12:00:00.000Z' },
    ...{ ballots: [], overrides: [], explains: [], ...some },
  }) as unknown as PlanView

describe('where a personal link leads', () => {
  test.each<[string, object[], string | null]>([
    ['to the one vote that waits', [ballot], '/plans/p_1/ballots/b_1'],
    ['not to one that they voted in', [{ ...ballot, youVoted: true }], null],
    ['not to one without a seat', [{ ...ballot, onRoll: false }], null],
    ['not to one that is over', [{ ...ballot, state: 'closed' }], null],
    ['not to one of several: they choose', [ballot, { ...ballot, id: 'b_2' }], null],
  ])('%s', (_case, ballots, expected) => expect(firstStop(view({ ballots }))).toBe(expected))
})
