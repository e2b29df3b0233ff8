import { describe, expect, test } from 'vitest'
import { todosOf } from '#server/views/todos.ts'
import * as m from '#words'
import {
  BALLOT as ballot,
  EXPLAIN as explain,
  GUIDE,
  MEMBER as member,
  SECTION as section,
  someView,
} from './some-view.ts'

const agreed = member.role
const labels = (some?: object) => todosOf(someView(some), m).map(({ label }) => label)

const meeting = { id: 's_1', state: 'open', present: [] as string[] }

describe('what needs somebody now', () => {
  test('nothing, as long as nothing waits', () => expect(labels()).toEqual([]))

  test.each<[string, object, string[]]>([
    [
      'a role to agree',
      { members: [{ ...member, role: { ...agreed, signedBy: { member: false, facilitator: true } } }] },
      ['Read your role and say yes to it'],
    ],
    [
      'a vote in which somebody counts on my help',
      { ballots: [{ ...ballot, youVoted: true }], toHelp: ['b_1'] },
      ['Help somebody to vote: “Money”'],
    ],
    ['not one that is over', { ballots: [{ ...ballot, youVoted: true, isVotingOver: true }], toHelp: ['b_1'] }, []],
    [
      'somebody who lost a key and asked me',
      { ballots: [{ ...ballot, youVoted: true }], toConfirm: ['b_1'] },
      ['Somebody asks you to confirm who they are: “Money”'],
    ],
    ['a question to everybody', { toAnswer: [{ id: 'q_1', until: null }] }, ['Answer a question to everybody']],
    [
      'what somebody answered to me',
      { conduct: { mine: false, reports: false, toSign: false, replies: ['m_2'] } },
      ['Read what somebody answered you in private'],
    ],
    ['an open vote', { ballots: [ballot] }, ['Vote on “Money”']],
    ['not one that I voted in', { ballots: [{ ...ballot, youVoted: true }] }, []],
    ['not one without a seat', { ballots: [{ ...ballot, onRoll: false }] }, []],
    [
      'a rule that two thirds want loosened, for which I may sign',
      { charter: { toSign: [{ id: 'h_1', signUntil: '2026-03-12T12:00:00.000Z' }] } },
      ['Sign that a rule is loosened, or leave it'],
    ],
    [
      'what I need, soon before a meeting',
      { access: { ask: [{ id: 's_1', startsAt: '2026-03-05T12:00:00.000Z' }], toArrange: false } },
      ['Is what you need in place?'],
    ],
    [
      'for a guide, what is to be arranged',
      { me: GUIDE, members: [member, member], access: { ask: [], toArrange: true } },
      ['Arrange what people need'],
    ],
    [
      'a paper that is ready',
      { unread: [{ id: 'r_1', title: 'Costs', startsAt: '2026-03-12T12:00:00.000Z' }] },
      ['Read “Costs”'],
    ],
    [
      'what was said where I was',
      { sideNotes: { mine: [{ id: 'a_1', until: null }], late: 0 } },
      ['Write what was said at a side meeting'],
    ],
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
    ['when they can come, once', { saidWhen: false }, ['Say when you can come']],
    ['not of whoever has no vote', { saidWhen: false, me: { ...GUIDE, guides: false, function: 'observer' } }, []],
    ['not once the plan is agreed', { saidWhen: false, plan: { id: 'p_1', agreed: {} } }, []],
    ['not once I answered', { sections: [{ ...section, askedAt: '2026-03-01T12:00:00.000Z', myAnswer: 'help' }] }, []],
    ['a question that waits for anybody', { explains: [explain] }, ['Somebody asked “please explain”']],
    [
      'my own question, once it has an answer',
      { explains: [{ ...explain, mine: true, answeredAt: '2026-03-03T11:00:00.000Z' }] },
      ['Your question has an answer: is it clear now?'],
    ],
    ['not my own question before that', { explains: [{ ...explain, mine: true }] }, []],
    [
      'not a question that I may not answer',
      { me: { ...GUIDE, guides: false, function: 'observer' }, explains: [explain] },
      [],
    ],
    [
      'words that somebody typed for me, not those that I typed',
      {
        members: [member, { ...member, id: 'm_ben', name: 'Ben' }],
        spokenWords: [
          { id: 'w_1', section: section.key, speaker: member.id, scribe: 'm_ben' },
          { id: 'w_2', section: section.key, speaker: 'm_ben', scribe: member.id },
        ],
      },
      ['Read what Ben typed for you'],
    ],
    [
      'recordings of others to type, not mine',
      {
        members: [member, { ...member, id: 'm_ben', name: 'Ben' }],
        recordings: [
          { id: 'v_1', section: section.key, speaker: 'm_ben' },
          { id: 'v_2', section: section.key, speaker: member.id },
        ],
      },
      ['Ben sent a recording: type it up'],
    ],
    [
      'none that I may not type',
      {
        me: { ...GUIDE, guides: false, function: 'observer' },
        members: [member, { ...member, id: 'm_ben', name: 'Ben' }],
        recordings: [{ id: 'v_1', section: section.key, speaker: 'm_ben' }],
      },
      [],
    ],
    [
      'suggestions that I can say yes to, part by part',
      {
        suggestions: [
          { id: 'g_1', section: section.key, mayAccept: true },
          { id: 'g_2', section: section.key, mayAccept: true },
          { id: 'g_3', section: section.key, mayAccept: false },
        ],
      },
      ['2 suggestions wait for your yes or no in “Money”'],
    ],
    [
      'none while writing is paused',
      {
        sections: [{ ...section, state: 'frozen' }],
        suggestions: [{ id: 'g_1', section: section.key, mayAccept: true }],
      },
      [],
    ],
    ['a meeting that is open', { sessions: [meeting] }, ['A meeting is open now: go in']],
    ['not one that I am in', { sessions: [{ ...meeting, present: [member.id] }] }, []],
  ])('%s', (_case, some, expected) => expect(labels(some)).toEqual(expected))

  const closed = { ...ballot, state: 'closed', closedAt: '2026-03-01T12:00:00.000Z', outcome: 'adopted' }
  test.each<[string, object, string[]]>([
    ['within five days', {}, ['Do you disagree with the result on “Money”?']],
    ['not after them', { now: '2026-03-06T12:00:01.000Z' }, []],
    ['not once I answered', { dissentAnswered: ['b_1'] }, []],
    ['not once the plan is agreed', { plan: { id: 'p_1', agreed: { at: '2026-03-02T12:00:00.000Z' } } }, []],
    ['not where nothing was decided', { ballots: [{ ...closed, kind: 'sensing' }] }, []],
  ])('dissent: %s', (_case, some, expected) => expect(labels({ ballots: [closed], ...some })).toEqual(expected))

  test('what runs out comes first, the soonest on top; before all of it a meeting, and a role before a vote', () => {
    const unsigned = { ...agreed, signedBy: { member: false, facilitator: true } }
    const todos = todosOf(
      someView({
        members: [{ ...member, role: unsigned }],
        sections: [{ ...section, askedAt: '2026-03-01T12:00:00.000Z' }],
        sessions: [meeting],
        overrides: [{ id: 'o_1', maySign: true, until: '2026-03-04T12:00:00.000Z' }],
        ballots: [closed, ballot, { ...ballot, id: 'b_2', closesAt: '2026-03-03T13:00:00.000Z' }],
        explains: [{ ...explain, mine: true, answeredAt: '2026-03-03T11:00:00.000Z' }],
      }),
      m,
    )
    expect(todos.map(({ label, until }) => [label, until])).toEqual([
      ['A meeting is open now: go in', null],
      ['Read your role and say yes to it', null],
      ['Vote on “Money”', '2026-03-03T13:00:00.000Z'],
      ['Say yes or no to going on although a rule says stop', '2026-03-04T12:00:00.000Z'],
      ['Your question has an answer: is it clear now?', '2026-03-05T11:00:00.000Z'],
      ['Do you disagree with the result on “Money”?', '2026-03-06T12:00:00.000Z'],
      ['Vote on “Money”', '2026-03-10T12:00:00.000Z'],
      ['Are you ready to vote on “Money”?', null],
    ])
  })

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
    expect(labels({ ...some, me: GUIDE })).toEqual([
      ...['Read the roles that members proposed', 'Hand out the invitations', 'Agree the plan'],
    ])
  })

  test('words of mine that others took out, part by part', () => {
    const lost = [1, 2].map((n) => ({ id: `l_${n}`, section: 'money' }))
    expect(todosOf(someView({ lost }), m)).toMatchObject([
      { to: '/plans/p_1/sections/money/lost', label: 'Some of your words were taken out of “Money”, 2 times' },
    ])
  })
})
