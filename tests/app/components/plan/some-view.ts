import { DAY } from '#domain/time.ts'
import type { PlanView } from '#server/views/plan-view.ts'

export const ME = 'm_me'
const agreed = { version: 1, signedBy: { member: true, facilitator: true }, text: null }
export const MEMBER = {
  ...{ id: ME, name: 'Maureen', side: 'citizen', function: 'member', status: 'joined', role: agreed },
}
export const SECTION = {
  ...{ key: 'money', title: 'Money', prompt: 'Say what it costs.', empty: false, state: 'drafting', ballotId: null },
  ...{ askedAt: null, myAnswer: null, digest: 'sha256:0', authors: [{ id: ME, name: 'Maureen' }], changedAt: null },
}
export const BALLOT = {
  ...{ id: 'b_1', kind: 'deciding', subject: { kind: 'section', section: 'money' }, question: null, state: 'open' },
  ...{ onRoll: true, youVoted: false, closedAt: null, outcome: null, result: null, method: 'consent' },
  ...{ closesAt: '2026-03-10T12:00:00.000Z', roll: { citizen: 8, professional: 6 } },
}
export const EXPLAIN = { id: 'x_1', section: 'money', open: true, mine: false, answeredAt: null }

/** A plan as somebody sees it, as far as the page looks at it. */
export const someView = (some: object = {}): PlanView =>
  ({
    plan: { id: 'p_1', agreed: null, citizensShortSince: null, rulesInQuestion: [] },
    ...{ phase: 'draft', now: '2026-03-03T12:00:00.000Z' },
    me: { id: ME, guides: false, mayWrite: true, function: 'member' },
    ...{
      members: [MEMBER],
      sections: [SECTION],
      sessions: [],
      pulses: [],
      conduct: { mine: false, reports: false, toSign: false, replies: [] },
      toAnswer: [],
      toHelp: [],
      toConfirm: [],
      ballots: [],
      explains: [],
      overrides: [],
      suggestions: [],
      lost: [],
      unread: [],
      support: { isMissing: false, waiting: 0, due: null, offered: false },
      sideNotes: { mine: [], late: 0 },
      timeline: { next: [], near: [] },
      access: { ask: [], toArrange: false },
      charter: { toSign: [], dissentWindow: 5 * DAY, timeToVote: 7 * DAY },
      spokenWords: [],
      recordings: [],
    },
    lots: [],
    saidWhen: true,
    ...{ dissentAnswered: [], dissents: [], objections: [] },
    ...some,
  }) as unknown as PlanView

export const GUIDE = { id: ME, guides: true, mayWrite: false, function: 'facilitator' }
