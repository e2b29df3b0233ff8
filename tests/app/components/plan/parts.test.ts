import { describe, expect, test } from 'vitest'
import { listed } from '#app/components/plan/names.ts'
import { noWordsYet, partsOf, writtenBy } from '#app/components/plan/read-parts.ts'
import { BALLOT, EXPLAIN, GUIDE, SECTION, someView } from './some-view.ts'

const text = { section: 'money', digest: 'sha256:0', seq: 1, empty: false, html: '<p>It costs £5.</p>' } as never
const partOf = (some: object = {}) => partsOf(someView(some), [text])[0]!
const ways = (some?: object) => {
  const { first, more } = partOf(some).text!
  return [first, ...more].map(({ label, to }) => [label, to])
}

describe('who a part came from', () => {
  test.each([
    [[], null],
    [['Ann'], 'Ann'],
    [['Ann', 'Bob', 'Eve'], 'Ann, Bob and Eve'],
    [['Ann', 'Bob', 'Eve', 'Zoë', 'Max'], 'Ann, Bob'],
  ])('%j', (names, shown) => expect(writtenBy(names)?.names ?? null).toEqual(shown))

  test('counts whoever is not named, and names them for those who check', () => {
    const authors = ['Ann', 'Bob', 'Eve', 'Zoë'].map((name) => ({ id: name, name }))
    const { by, everybody } = partOf({ sections: [{ ...SECTION, authors }] }).text!
    expect(by).toEqual({ words: 'Written by <names/> and 2 others.', names: 'Ann, Bob' })
    expect(everybody).toBe('Ann, Bob, Eve and Zoë')
    expect(partOf().text!.everybody).toBeNull()
  })
})

describe('the ways on from a part', () => {
  const voting = { ...SECTION, state: 'voting', ballotId: 'b_1' }
  test.each<[string, object, string[][]]>([
    [
      'a member writes',
      {},
      [
        ['Write here', 'sections/money'],
        ['Ready to vote? Questions?', 'sections/money/ready'],
      ],
    ],
    [
      'a guide never does',
      { me: GUIDE },
      [
        ['Open this part', 'sections/money'],
        ['Ready to vote? Questions?', 'sections/money/ready'],
      ],
    ],
    [
      'a paused part is read',
      { sections: [{ ...SECTION, state: 'frozen' }] },
      [
        ['Open this part', 'sections/money'],
        ['Ask about it', 'sections/money/ready'],
      ],
    ],
    [
      'who has a seat votes',
      { sections: [voting], ballots: [BALLOT] },
      [
        ['Vote', 'ballots/b_1'],
        ['Open this part', 'sections/money'],
        ['Ask about it', 'sections/money/ready'],
      ],
    ],
    [
      'who voted sees the vote',
      { sections: [voting], ballots: [{ ...BALLOT, youVoted: true }] },
      [
        ['See the vote', 'ballots/b_1'],
        ['Open this part', 'sections/money'],
        ['Ask about it', 'sections/money/ready'],
      ],
    ],
    [
      'after it there is a result',
      { sections: [{ ...voting, state: 'agreed' }] },
      [
        ['Read the result', 'ballots/b_1'],
        ['Open this part', 'sections/money'],
        ['Ask about it', 'sections/money/ready'],
      ],
    ],
  ])('%s', (_case, some, expected) => expect(ways(some)).toEqual(expected))

  test('only a vote that waits for this reader stands out', () => {
    expect(partOf({ sections: [voting], ballots: [BALLOT] }).text!.first.look).toBe('first')
    expect(partOf().text!.first.look).toBe('second')
  })
})

test('a part says its state in a word, and how many questions are open', () => {
  expect(partOf().standing).toBe('Being written')
  expect(partOf({ explains: [EXPLAIN, { ...EXPLAIN, open: false }] }).standing).toBe('Being written, 1 open question')
  const none = partOf({ sections: [{ ...SECTION, empty: true }] })
  expect([none.standing, none.text]).toEqual(['No words yet', null])
})

test('where nothing is written, members are told to begin, and the guide who will', () => {
  const sections = [{ ...SECTION, empty: true }]
  expect(noWordsYet(someView())).toBeNull()
  expect(noWordsYet(someView({ sections }))?.words).toMatch(/write the first words/)
  expect(noWordsYet(someView({ sections, me: GUIDE }))?.words).toMatch(/^Members write/)
})

test('one name, or several, are one line', () => {
  expect([listed([]), listed(['Ann']), listed(['Ann', 'Bob'])]).toEqual(['', 'Ann', 'Ann and Bob'])
})
