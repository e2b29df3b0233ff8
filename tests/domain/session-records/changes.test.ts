import { expect, test } from 'vitest'
import type { Outcome } from '#domain/ballots/state.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { changedBy } from '#domain/session-records/changes.ts'
import type { SessionRecord } from '#domain/session-records/draft.ts'

const votes = (...found: [kind: string, outcome: Outcome][]) =>
  changedBy(
    { ballots: new Map(found.map(([kind, outcome], id) => [String(id), { kind, outcome }])) } as unknown as PlanState,
    {
      ...{ votesOpened: found.map((_, id) => String(id)), votesClosed: [], suggestions: [], takenUp: [] },
    } as unknown as SessionRecord,
  ).map(({ id }) => Number(id))

test('a vote that said yes has changed something, and one that chose', () => {
  expect(votes(['deciding', 'adopted'], ['deciding', 'winner'], ['procedural', 'winner'])).toEqual([0, 1, 2])
})

test('a vote that only showed where people lean has not, nor a tie, nor one that chose nothing', () => {
  expect(votes(['sensing', 'winner'], ['deciding', 'tie'], ['deciding', 'not-adopted'])).toEqual([])
})
