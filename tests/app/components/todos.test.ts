import { describe, expect, test } from 'vitest'
import { todosOf } from '#app/components/plan/todos.ts'
import type { PlanView } from '#server/views/plan-view.ts'

const me = 'm_me'
const agreed = { version: 1, signedBy: { member: true, facilitator: true }, text: null }
const member = { id: me, name: 'Maureen', side: 'citizen', function: 'member', status: 'joined', role: agreed }
const section = { key: 'money', title: 'Money', empty: false, state: 'drafting', askedAt: null, myAnswer: null }
const ballot = {
  ...{ id: 'b_1', kind: 'deciding', subject: { kind: 'section', section: 'money' }, question: null, state: 'open' },
  ...{ onRoll: true, youVoted: false, closedAt: null, outcome: null },
}
const explain = { id: 'x_1', section: 'money', open: true, mine: false, answeredAt: null }

/** A plan as somebody sees it, as far as this list looks at it. */
const view = (some: object = {}) =>
  ({
    ...{
      plan: { id: 'p_1', agreed: null },
      now: '2026-03-03T12:00:00.000Z',
      me: { id: me, guides: false, mayWrite: true },
    },
    ...{ members: [member], sections: [section], ballots: [], explains: [], overrides: [], dissentAnswered: [] },
    ...some,
  }) as unknown as PlanView
const labels = (some?: object) => todosOf(view(some)).map(({ label }) => label)

describe('what needs somebody now', () => {
  test('nothing, as long as nothing waits', () => expect(labels()).toEqual([]))

  test.each<[string, object, string[]]>([
    [
      'a role to agree',
      { members: [{ ...member, role: { ...agreed, signedBy: { member: false, facilitator: true } } }] },
      ['Read your role and say yes to it'],
    ],
    ['an open vote', { ballots: [ballot] }, ['Vote on “Money”']],
    ['not one that I voted in', { ballots: [{ ...ballot, youVoted: true }] }, []],
    ['not one without a seat', { ballots: [{ ...ballot, onRoll: false }] }, []],
    [
      'a request that I may sign',
      {
        overrides: [
          { id: 'o_1', maySign: true },
          { id: 'o_2', maySign: false },
        ],
      },
      ['Say yes or no to going on although a rule says stop'],
    ],
    [
      'being asked whether I am ready',
      { sections: [{ ...section, askedAt: '2026-03-01T12:00:00.000Z' }] },
      ['Are you ready to vote on “Money”?'],
    ],
    ['not once I answered', { sections: [{ ...section, askedAt: '2026-03-01T12:00:00.000Z', myAnswer: 'help' }] }, []],
    ['a question that waits for anybody', { explains: [explain] }, ['Somebody asked “please explain”']],
    [
      'my own question, once it has an answer',
      { explains: [{ ...explain, mine: true, answeredAt: '2026-03-03T11:00:00.000Z' }] },
      ['Your question has an answer: is it clear now?'],
    ],
    ['not my own question before that', { explains: [{ ...explain, mine: true }] }, []],
  ])('%s', (_case, some, expected) => expect(labels(some)).toEqual(expected))

  const closed = { ...ballot, state: 'closed', closedAt: '2026-03-01T12:00:00.000Z', outcome: 'adopted' }
  test.each<[string, object, string[]]>([
    ['within five days', {}, ['Do you disagree with the result on “Money”?']],
    ['not after them', { now: '2026-03-06T12:00:01.000Z' }, []],
    ['not once I answered', { dissentAnswered: ['b_1'] }, []],
    ['not once the plan is agreed', { plan: { id: 'p_1', agreed: { at: '2026-03-02T12:00:00.000Z' } } }, []],
    ['not where nothing was decided', { ballots: [{ ...closed, kind: 'sensing' }] }, []],
  ])('dissent: %s', (_case, some, expected) => expect(labels({ ballots: [closed], ...some })).toEqual(expected))

  test('a guide is told what to do for the others, and a member is not', () => {
    const some = {
      members: [
        member,
        { ...member, id: 'm_2', status: 'invited' },
        { ...member, id: 'm_3', role: { ...agreed, signedBy: { member: true, facilitator: false } } },
      ],
      sections: [{ ...section, state: 'agreed' }],
    }
    expect(labels(some)).toEqual([])
    expect(labels({ ...some, me: { id: me, guides: true, mayWrite: false } })).toEqual([
      ...['Read the roles that members proposed', 'Hand out the invitations', 'Agree the plan'],
    ])
  })
})
