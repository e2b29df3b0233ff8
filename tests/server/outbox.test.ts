import { expect, test, vi } from 'vitest'
import type { PlanId } from '#domain/ids.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { PlanState } from '#domain/plan/state.ts'
import type { Published } from '#server/deps.ts'
import { createOutbox } from '#server/rooms/outbox.ts'

const some = (planId: string, ...seqs: number[]): Published => ({
  planId: planId as PlanId,
  entries: seqs.map((seq) => ({ seq }) as Entry),
  state: {} as PlanState,
})

/** An outbox whose tellings end when the test says so. */
function setUp() {
  const told: [plan: string, seqs: number[]][] = []
  const ends: ((failure?: Error) => void)[] = []
  const failed = vi.fn()
  const publish = createOutbox(({ planId, entries }) => {
    told.push([planId, entries.map(({ seq }) => seq)])
    return new Promise<void>((resolve, reject) => {
      ends.push((failure) => (failure ? reject(failure) : resolve()))
    })
  }, failed)
  const end = async (failure?: Error) => {
    ends.shift()!(failure)
    await new Promise(setImmediate)
  }
  return { publish, told, end, failed }
}

test('what is committed during a telling waits for its end, and is told together and in order', async () => {
  const { publish, told, end } = setUp()
  publish(some('p_1', 0))
  publish(some('p_1', 1, 2))
  publish(some('p_1', 3))
  expect(told).toEqual([['p_1', [0]]])
  await end()
  expect(told.slice(1)).toEqual([['p_1', [1, 2, 3]]])
  publish(some('p_1', 4))
  await end()
  await end()
  publish(some('p_1', 5))
  expect(told.slice(2)).toEqual([
    ['p_1', [4]],
    ['p_1', [5]],
  ])
})

test('one plan does not wait for another', () => {
  const { publish, told } = setUp()
  publish(some('p_1', 0))
  publish(some('p_2', 7))
  expect(told).toEqual([
    ['p_1', [0]],
    ['p_2', [7]],
  ])
})

test('a telling that fails is reported, and the next goes on', async () => {
  const { publish, told, end, failed } = setUp()
  publish(some('p_1', 0))
  publish(some('p_1', 1))
  const failure = new Error('no database')
  await end(failure)
  expect([failed.mock.calls, told[1]]).toEqual([[[failure]], ['p_1', [1]]])
})
