import { describe, expect, test } from 'vitest'
import { within } from '#app/editor/images.ts'
import { addressFrom } from '#app/editor/links.ts'
import { carryStyles } from '#app/editor/paste.ts'
import { arrivals, listNames, peopleIn } from '#app/editor/people.ts'
import { spokenSaveWords } from '#app/editor/save-words.ts'
import type { Snapshot } from '#app/editor/snapshot.ts'

describe('an address', () => {
  test.each([
    ['example.org', 'https://example.org'],
    [' example.org/bus?x=1 ', 'https://example.org/bus?x=1'],
    ['http://example.org', 'http://example.org'],
    ['ann@example.org', 'mailto:ann@example.org'],
    ['mailto:ann@example.org', 'mailto:ann@example.org'],
    ['01234 567 890', 'tel:01234567890'],
    ['+44 (0)20 1234', 'tel:+440201234'],
  ])('%s leads to %s', (typed, href) => {
    expect(addressFrom(typed)).toEqual({ href })
  })
  test.each(['', '   ', 'javascript:alert(1)', 'data:text/html,x', '/plans', 'hello', 'https://', 'the hall'])(
    '%s leads nowhere',
    (typed) => {
      expect(addressFrom(typed)).toHaveProperty('problem')
    },
  )
})

describe('people', () => {
  const person = (id: string, name = id) => ({ id, name, colour: '#1d6fb8' })
  const awareness = (...users: unknown[]) => ({
    getStates: () => new Map(users.map((user, client) => [client, { user } as { [name: string]: unknown }])),
  })

  test('each other member once, by name; nobody without a name, and not oneself in another window', () => {
    const states = awareness(
      person('me', 'Ann'),
      person('b', 'Cem'),
      person('b', 'Cem'),
      person('c', 'Ben'),
      null,
      {},
      undefined,
    )
    expect(peopleIn(states, 'me').map(({ name }) => name)).toEqual(['Ben', 'Cem'])
  })
  test.each([
    [[], ''],
    [['Ann'], 'Ann'],
    [['Ann', 'Ben'], 'Ann and Ben'],
    [['Ann', 'Ben', 'Cem', 'Dai'], 'Ann, Ben, Cem and Dai'],
    [['Ann', 'Ben', 'Cem', 'Dai', 'Eve'], 'Ann, Ben, Cem and 2 others'],
  ])('%j', (names, listed) => {
    expect(listNames(names)).toBe(listed)
  })
  test('who came and who went, in one sentence', () => {
    const [ann, ben, cem] = [person('a', 'Ann'), person('b', 'Ben'), person('c', 'Cem')]
    expect(arrivals([ann], [ben, cem])).toBe('Ben and Cem joined. Ann left.')
    expect(arrivals([ann], [ann])).toBe('')
  })
})

describe('said out loud', () => {
  const snapshot = (save: Snapshot['save'], slow = false): Snapshot => ({
    ...{ save, slow, opened: true, told: true, wrote: true, failing: false, keeping: 'none' },
    ...{ ended: null, people: [], writable: true, reason: '', withheld: false, asks: false },
  })
  test.each<[Snapshot['save'], Snapshot['save'], RegExp | undefined]>([
    ['saved', 'saving', undefined],
    ['saving', 'saved', undefined],
    ['saved', 'unsaved', /^Not saved yet: no connection/],
    ['unsaved', 'saving', undefined],
    ['unsaved', 'saved', /^Connected again/],
    ['saving', 'held', /^Not saved: writing stopped/],
  ])('from %s to %s', (before, now, words) => {
    const said = spokenSaveWords(snapshot(now), snapshot(before))
    if (words) expect(said).toMatch(words)
    else expect(said).toBeUndefined()
  })
  test('saving that takes too long', () => {
    expect(spokenSaveWords(snapshot('saving', true), snapshot('saving'))).toMatch(/^Not saved yet/)
  })
})

test.each([
  [4000, 3000, { width: 1600, height: 1200 }],
  [1200, 900, { width: 1200, height: 900 }],
  [1, 5000, { width: 1, height: 1600 }],
])('a picture of %i × %i', (width, height, small) => {
  expect(within(width, height)).toEqual(small)
})

test('styles of pasted markup travel under another name, style sheets not at all', () => {
  const html =
    '<STYLE>p{}</STYLE><p style="color:red" class="a"><b title="x" style = \'font-weight:normal\'>style="kept"</b></p>'
  expect(carryStyles(html)).toBe(
    '<p data-style="color:red" class="a"><b title="x" data-style = \'font-weight:normal\'>style="kept"</b></p>',
  )
})
