import { describe, expect, test } from 'vitest'
import { frameOf } from '#app/components/plan/frame.ts'
import { noticesOf } from '#app/components/plan/notices.ts'
import { datesOf, noDates } from '#app/components/plan/read-dates.ts'
import { peopleOf } from '#app/components/plan/read-people.ts'
import { requestsOf } from '#app/components/plan/read-requests.ts'
import { votesOf } from '#app/components/plan/read-votes.ts'
import { BALLOT, GUIDE, MEMBER, SECTION, someView } from './some-view.ts'

const adopted = { ...SECTION, state: 'agreed' }
const closed = { ...BALLOT, id: 'b_2', state: 'closed', closedAt: '2026-03-02T12:00:00.000Z', outcome: 'adopted' }
const request = {
  ...{ id: 'o_1', state: 'asked', until: '2026-03-04T12:00:00.000Z', gate: 'ballot.open', maySign: false },
  ...{ rule: 'ballot.open.time-to-vote', requestedBy: 'Noor', reason: 'The hall closes.' },
}

describe('the way to the page where a plan is agreed', () => {
  const agrees = (some: object) => frameOf(someView(some)).agrees
  const other = { ...SECTION, key: 'why' }
  test.each<[string, object, boolean]>([
    ['not before a vote has adopted anything', { me: GUIDE }, false],
    ['a guide sees what is missing', { me: GUIDE, sections: [adopted, other] }, true],
    ['a member has nothing to see there yet', { sections: [adopted, other] }, false],
    ['everybody, when only that is left', { sections: [adopted] }, true],
    ['nobody after it', { me: GUIDE, sections: [adopted], plan: { id: 'p_1', agreed: { at: 'x' } } }, false],
  ])('%s', (_case, some, expected) => expect(agrees(some)).toBe(expected))
})

describe('dates', () => {
  test('meetings, votes, time to disagree and requests stand in one line of time', () => {
    const sessions = [
      { id: 's_1', state: 'scheduled', startsAt: '2026-03-12T18:00:00.000Z', title: 'The new class' },
      { id: 's_2', state: 'closed', startsAt: '2026-03-01T18:00:00.000Z', title: 'Listening' },
      { id: 's_3', state: 'open', startsAt: '2026-03-03T11:30:00.000Z', title: 'Now' },
    ]
    const some = { sessions, ballots: [BALLOT, closed], overrides: [request, { ...request, state: 'granted' }] }
    expect(datesOf(someView(some)).map(({ at, name, to }) => [at.slice(0, 10), name, to])).toEqual([
      ['2026-03-03', 'Now', 'live'],
      ['2026-03-04', null, '#o_1'],
      ['2026-03-07', '“Money”', 'ballots/b_2#dissent'],
      ['2026-03-10', '“Money”', 'ballots/b_1'],
      ['2026-03-12', 'The new class', 'meetings'],
    ])
  })

  test('those who had no seat see the time to disagree too', () => {
    expect(datesOf(someView({ ballots: [{ ...closed, onRoll: false }] }))).toHaveLength(1)
  })

  test('an empty calendar says what will stand there', () => {
    expect(noDates([])?.title).toBe('No date is set')
    expect(noDates(datesOf(someView({ ballots: [BALLOT] })))).toBeNull()
  })
})

describe('votes', () => {
  const objection = { id: 'j_1', ballot: 'b_1', author: 'Ann', reason: 'No oxygen.', withdrawn: false }
  const dissent = { id: 'd_1', ballot: 'b_2', author: null, text: null }
  const view = someView({
    ...{ ballots: [closed, BALLOT], dissents: [dissent] },
    objections: [objection, { ...objection, id: 'j_2', withdrawn: true }],
  })

  test('come from the newest on, with what people said beside them, as long as they stand by it', () => {
    const { newest } = votesOf(view)
    expect(newest.map(({ id, said }) => [id, said.map(({ words, text }) => [words, text])])).toEqual([
      ['b_1', [['<name/> objected:', 'No oxygen.']]],
      ['b_2', [['Somebody disagreed, and wants no name:', 'These words were removed.']]],
    ])
  })

  test('an open vote has a time, not a result', () => {
    const [open, over] = votesOf(view).newest
    expect([open!.result, open!.when, open!.at]).toEqual([null, 'It closes on <time/>.', BALLOT.closesAt])
    expect([over!.result, over!.when, over!.at]).toEqual(['The group said yes.', 'Closed on <time/>.', closed.closedAt])
  })

  test('more than five are folded away, and only a guide opens one', () => {
    const many = Array.from({ length: 7 }, (_, i) => ({ ...closed, id: `b_${i}` }))
    const { newest, older, olderLabel, openOne } = votesOf(someView({ ballots: many, me: GUIDE }))
    expect([newest.length, older.length, olderLabel]).toEqual([5, 2, '2 older votes'])
    expect([openOne === null, votesOf(view).openOne]).toEqual([false, null])
  })
})

test('both sides stand beside each other, whoever helps below, and nobody is forgotten', () => {
  const people = [
    MEMBER,
    { ...MEMBER, id: 'm_2', name: 'Tom', side: 'professional' },
    { ...MEMBER, id: 'm_3', name: 'Noor', side: null },
    { ...MEMBER, id: 'm_4', name: 'Stan', status: 'invited' },
    { ...MEMBER, id: 'm_5', name: 'Gone', status: 'left' },
  ]
  const { sides, others, invited } = peopleOf(someView({ members: people }))
  expect(sides.map(({ title, names, more }) => [title, names, more])).toEqual([
    ['1 citizen', 'Maureen', null],
    ['1 professional', 'Tom', null],
  ])
  expect([others, invited]).toEqual(['Noor', '1 person is invited and not here yet.'])
  const crowd = Array.from({ length: 40 }, (_, i) => ({ ...MEMBER, id: `m_${i}`, name: `N${i}` }))
  expect(peopleOf(someView({ members: crowd })).sides.map(({ more }) => more)).toEqual(['and 10 more', 'Nobody yet.'])
})

test('a request is put in words, and only who may sign is asked', () => {
  const [asked, over] = requestsOf(
    someView({ overrides: [request, { ...request, until: '2026-03-03T11:00:00.000Z' }] }),
  )
  expect(over).toBeUndefined()
  expect(asked).toMatchObject({ title: 'Enough time to vote', who: 'Noor', answers: null, removed: null })
  const [mine] = requestsOf(someView({ overrides: [{ ...request, maySign: true, reason: null, requestedBy: null }] }))
  expect(mine).toMatchObject({ who: 'The guide', removed: 'This reason was removed.' })
  expect(mine?.answers).toEqual({ yes: 'Yes, I sign it', no: 'No, the rule holds' })
})

test('what everybody should know is told once each', () => {
  const plan = {
    agreed: { at: '2026-03-02T12:00:00.000Z', text: 'sha256:1' },
    citizensShortSince: '2026-03-01T12:00:00.000Z',
    rulesInQuestion: ['ballot.open.time-to-vote'],
  }
  const notices = noticesOf(someView({ plan, sections: [adopted] }))
  expect(notices.map(({ title, at }) => [title, at])).toEqual([
    ['The plan is agreed', plan.agreed.at],
    ['More citizens are needed', plan.citizensShortSince],
    ['A rule to talk about', null],
  ])
  expect(notices[0]?.checking?.digest).toBe('sha256:1')
  expect(notices[0]?.words).toMatch(/in exactly the words below/)
  expect(noticesOf(someView({ plan }))[0]?.words, 'after a part was opened again').toMatch(/opened again since/)
  expect(notices[2]?.rules).toEqual([{ to: '/rules#ballot.open.time-to-vote', title: 'Enough time to vote' }])
  expect(noticesOf(someView())).toEqual([])
})
