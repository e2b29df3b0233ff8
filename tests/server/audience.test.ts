import { expect, test } from 'vitest'
import type { Sealed } from '#db/sealed.ts'
import { byAudience, openForAll } from '#server/rooms/audience.ts'

const sealed = (seal: string, audience: string): Sealed => ({
  ...{ seal, audience, name: 'title', seq: 0, salt: 's', value: `words of ${seal}`, author: null },
})
const [ann, bob, cy] = ['m_ann', 'm_bob', 'm_cy'].map((id) => ({ id, function: 'member' }))
const guide = { id: 'm_guide', function: 'facilitator' }
const everybody = [ann!, bob!, cy!, guide].map((reader) => [reader.id, reader] as const)
const read = (some: Sealed[]) =>
  byAudience(some, everybody).map(({ to, opened }) => [to, Object.values(opened).map(({ value }) => value)])

test('what all may read is one message for all', () => {
  const some = [sealed('a', 'members'), sealed('b', 'members')]
  expect(Object.keys(openForAll(some) ?? {})).toEqual(['a', 'b'])
  expect(read(some)).toEqual([
    [
      ['m_ann', 'm_bob', 'm_cy', 'm_guide'],
      ['words of a', 'words of b'],
    ],
  ])
})

test('what some alone may read reaches nobody else, and the others get one message together', () => {
  const some = [sealed('a', 'members'), sealed('b', 'facilitators'), sealed('c', 'm_bob')]
  expect(openForAll(some)).toBeUndefined()
  expect(read(some)).toEqual([
    [['m_ann', 'm_cy'], ['words of a']],
    [['m_bob'], ['words of a', 'words of c']],
    [['m_guide'], ['words of a', 'words of b']],
  ])
})
