import * as decoding from 'lib0/decoding'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MemberFunction } from '#domain/members/state.ts'
import { type CommandType, MAY, mayWrite } from '#domain/permissions.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { joinAsGuest } from '#tests/support/doors.ts'
import { startTestServer, type TestServer, typeParagraph, until } from '#tests/support/server.ts'

type Someone = { who: string; token: string | undefined; may: (type: CommandType) => boolean }
let server: TestServer
let planId: string
const people: Someone[] = []
const ID = '0'.repeat(26)

/** A well-formed input of every command, so that only the right to send it decides. */
const INPUT: Record<CommandType, object> = {
  'member.invite': { side: 'citizen', name: 'New' },
  'member.join': {},
  'member.rename': { name: 'Other' },
  'member.reissue': { memberId: `m_${ID}` },
  'member.leave': {},
  'join-code.make': { sessionId: `s_${ID}` },
  'guest.join': { sessionId: `s_${ID}`, name: 'G', side: 'citizen' },
  'seat-card.make': { sessionId: `s_${ID}`, memberIds: [`m_${ID}`] },
  'seat-card.replace': { sessionId: `s_${ID}`, memberId: `m_${ID}` },
  'seat-card.use': { sessionId: `s_${ID}` },
  'role.describe': { role: { purpose: 'P', time: 'T', length: 'L', money: 'M' } },
  'role.sign': {},
  'scope.state': { scope: { canChange: ['A'], cannotChange: [] } },
  'resources.set': { budget: { travel: 40_000 } },
  'timeline.set': { spans: { map: { begins: '2026-03-02', ends: '2026-03-20' } } },
  'commitment.sign': { commitment: { canChange: ['A'], cannotChange: [] }, signedBy: 'S', how: 'letter' },
  'recruitment.publish': {
    ...{ method: 'nomination', places: 3, criteria: 'Anybody.' },
    closesAt: toInstant(Date.UTC(2030, 3, 1)),
  },
  'recruitment.close': {},
  'recruitment.draw': { numbers: [1] },
  'recruitment.finish': {},
  'section.freeze': { section: 'money' },
  'section.thaw': { section: 'money' },
  'section.understood': { section: 'why', digest: `sha256:${'0'.repeat(64)}` },
  'readiness.ask': { section: 'why' },
  'help.ask': { section: 'front' },
  'explain.ask': { section: 'front', text: 'Why?' },
  'explain.answer': { explainId: `x_${ID}`, text: 'So.' },
  'explain.settle': { explainId: `x_${ID}` },
  'suggestion.make': { section: 'front', block: { id: '1-0', was: 'Was.' }, text: 'Is.' },
  'suggestion.accept': { suggestionId: `g_${ID}` },
  'suggestion.refuse': { suggestionId: `g_${ID}`, reason: 'A reason that is long enough.' },
  'suggestion.put': { suggestionId: `g_${ID}` },
  'suggestion.place': { suggestionId: `g_${ID}` },
  'suggestion.withdraw': { suggestionId: `g_${ID}` },
  'words.type': { section: 'front', speaker: `m_${ID}`, text: 'What I said.' },
  'words.agree': { wordsId: `w_${ID}` },
  'words.decline': { wordsId: `w_${ID}` },
  'words.say': { section: 'front', recordingId: `v_${ID}` },
  'words.unsay': { recordingId: `v_${ID}` },
  'availability.say': { week: { 'mon-morning': 'can' }, ownTime: false },
  'session.schedule': { kind: 'async', title: 'T', startsAt: toInstant(Date.UTC(2026, 3, 1)), minutes: 60 },
  'session.open': { sessionId: `s_${ID}` },
  'session.close': { sessionId: `s_${ID}` },
  'session.cancel': { sessionId: `s_${ID}` },
  'mail.set': { address: 'a@example.org', invitations: true, words: false, digest: 'never' },
  'mail.forget': {},
  'attendance.join': { sessionId: `s_${ID}` },
  'attendance.leave': { sessionId: `s_${ID}` },
  'session.pause': {},
  'session.resume': {},
  'session.take-over': {},
  'agenda.set': { sessionId: `s_${ID}`, steps: [{ kind: 'break', minutes: 10, what: 'Tea' }] },
  'agenda.propose': { what: 'The bus' },
  'agenda.withdraw': { itemId: `i_${ID}` },
  'step.start': { step: 0 },
  'groups.make': { how: 'groups' },
  'groups.move': { memberId: `m_${ID}`, to: 0 },
  'groups.go-on': { phase: 'pairs' },
  'groups.note': { text: 'N' },
  'groups.ask': {},
  'groups.spoke': {},
  'groups.end': {},
  'turn.defer': {},
  'card.show': { card: 'green' },
  'conduct.tell': { memberId: `m_${ID}`, words: 'It was hard for me.' },
  'conduct.write': { memberId: `m_${ID}`, step: 1, words: 'I noticed something.' },
  'conduct.reply': { step: 1 },
  'conduct.pause': { memberId: `m_${ID}` },
  'conduct.resume': { memberId: `m_${ID}` },
  'conduct.review': { memberId: `m_${ID}`, outcome: 'talk-again', citizenId: `m_${ID}` },
  'conduct.sign': { memberId: `m_${ID}` },
  'conduct.refuse': { memberId: `m_${ID}` },
  'say.ask': { what: 'move-on' },
  'say.answer': { ask: 1, answer: 'yes' },
  'say.hand': { ask: 1, memberId: `m_${ID}`, answer: 'yes' },
  'say.settle': { ask: 1 },
  'say.close': {},
  'step.end': {},
  'spotlight.set': { section: 'why' },
  'spotlight.clear': {},
  'contact.plan': { memberId: `m_${ID}`, plannedFor: '2100-01-02T10:00:00.000Z' },
  'contact.reach': { memberId: `m_${ID}` },
  'turn.extend': {},
  'turn.interrupt': {},
  'floor.invite': {},
  'queue.join': {},
  'queue.leave': {},
  'turn.grant': {},
  'turn.end': {},
  'turn.pass': {},
  'paper.add': { sessionId: `s_${ID}`, title: 'T', text: 'W' },
  'paper.release': { paperId: `r_${ID}`, format: 'web' },
  'paper.change': { paperId: `r_${ID}`, title: 'T', text: 'W' },
  'paper.correct': { paperId: `r_${ID}`, title: 'T', text: 'W' },
  'paper.withdraw': { paperId: `r_${ID}` },
  'access.need': { provisions: ['breaks'] },
  'access.attend': { sessionId: `s_${ID}`, comes: true },
  'access.arrange': { sessionId: `s_${ID}`, memberId: `m_${ID}`, provision: 'breaks', state: 'asked' },
  'access.answer': { sessionId: `s_${ID}`, provision: 'breaks', answer: 'right' },
  'question.open': { text: 'Q?' },
  'answer.write': { questionId: `q_${ID}`, text: 'A' },
  'answer.withdraw': { questionId: `q_${ID}` },
  'question.reveal': { questionId: `q_${ID}` },
  'answer.build': { questionId: `q_${ID}`, text: 'A' },
  'answer.read-out': { questionId: `q_${ID}`, answerId: `n_${ID}` },
  'question.summarise': { questionId: `q_${ID}`, text: 'S' },
  'summary.dispute': { questionId: `q_${ID}`, text: 'D' },
  'summary.answer': { questionId: `q_${ID}`, dispute: 0, text: 'A' },
  'record.correct': { sessionId: `s_${ID}`, text: 'T' },
  'side-meeting.record': { heldAt: '2026-01-02T10:00:00.000Z', people: [`m_${ID}`], matter: 'M' },
  'side-meeting.note': { sideMeetingId: `a_${ID}`, note: 'N' },
  'side-meeting.deny': { sideMeetingId: `a_${ID}` },
  'wellbeing.name': { name: 'Ada', reach: 'By phone' },
  'support.ask': {},
  'support.offer': { memberId: `m_${ID}` },
  'support.settle': {},
  'paper.need': { formats: [] },
  'paper.fit': { paperId: `r_${ID}`, fits: true },
  'ballot.open': {
    subject: { kind: 'question', text: 'Q?' },
    method: 'consent',
    closesAt: toInstant(Date.UTC(2026, 2, 2, 9) + DAY),
  },
  'ballot.cast': { ballotId: `b_${ID}`, choice: 'yes' },
  'ballot.assist': { ballotId: `b_${ID}`, memberId: `m_${ID}`, way: 'phone', choice: 'yes' },
  'afresh.ask': { ballotId: `b_${ID}`, confirmerId: `m_${ID}` },
  'afresh.confirm': { ballotId: `b_${ID}`, memberId: `m_${ID}`, met: true },
  'helper.agree': { helperId: `m_${ID}`, ways: ['phone'] },
  'helper.end': { helperId: `m_${ID}` },
  'helper.declare': { memberId: `m_${ID}`, paid: false },
  'ballot.close': { ballotId: `b_${ID}` },
  'ballot.notice': { ballotId: `b_${ID}` },
  'ballot.cancel': { ballotId: `b_${ID}`, reason: 'A mistake was made here.' },
  'objection.raise': { ballotId: `b_${ID}`, text: 'No.' },
  'objection.withdraw': { objectionId: `j_${ID}` },
  'objection.test': { objectionId: `j_${ID}`, closesAt: '2030-01-01T00:00:00Z' },
  'objection.ask': { objectionId: `j_${ID}`, text: 'Why?' },
  'objection.answer': { objectionId: `j_${ID}`, text: 'So.' },
  'objection.relay': { objectionId: `j_${ID}`, memberId: `m_${ID}` },
  'lot.prepare': { citizen: `m_${ID}`, professional: `m_${ID}` },
  'lot.commit': { lotId: `k_${ID}` },
  'lot.reveal': { ballotId: `b_${ID}` },
  'lot.draw': { ballotId: `b_${ID}` },
  'discussion.call': { ballotId: `b_${ID}` },
  'discussion.take-back': { ballotId: `b_${ID}` },
  'dissent.record': { ballotId: `b_${ID}`, text: 'No.' },
  'dissent.decline': { ballotId: `b_${ID}` },
  'override.request': { gate: 'ballot.open', ruleId: 'nothing', reason: 'A reason that is long enough.' },
  'override.countersign': { overrideId: `o_${ID}` },
  'override.refuse': { overrideId: `o_${ID}` },
  'interest.declare': {},
  'session.talk-only': { sessionId: `s_${ID}` },
  'pulse.answer': { sessionId: `s_${ID}`, voice: 4 },
  'naming.choose': { list: true, statements: false },
  'charter.propose': { change: { kind: 'method', to: 'majority' } },
  'charter.sign': { amendmentId: `h_${ID}` },
  'rules.adopt': {},
  'witness.name': { name: 'W', vkey: 'a.example+00000000+AAAA', url: 'https://a.example', side: 'outside' },
  'witness.remove': { vkey: 'a.example+00000000+AAAA', reason: 'R' },
  'plan.agree': {},
  'export.make': { format: 'md' },
}
// Leaving is tried last, since nobody can do anything afterwards.
const COMMANDS = (Object.keys(MAY) as CommandType[]).sort(
  (a, b) => Number(a === 'member.leave') - Number(b === 'member.leave'),
)
const FUNCTIONS: MemberFunction[] = [
  'member',
  'co-chair',
  'supporter',
  'observer',
  'wellbeing-contact',
  'guest',
  'facilitator',
]

beforeAll(async () => {
  server = await startTestServer()
  const plan = await server.api.start()
  planId = plan.planId
  const joined = async (input: object) => {
    const { body } = await server.api.command(planId, plan.member.token, 'member.invite', { name: 'N', ...input })
    return (await server.api.command(planId, body.result.invitation, 'member.join')).body.result.token as string
  }
  const allowed = (fn: MemberFunction) => (type: CommandType) => (MAY[type] as readonly string[]).includes(fn)
  for (const fn of FUNCTIONS.filter((known) => known !== 'guest')) {
    const sides = fn === 'member' || fn === 'co-chair' ? (['citizen', 'professional'] as const) : [null]
    for (const side of sides)
      people.push({ who: `${fn} ${side ?? ''}`, token: await joined({ function: fn, side }), may: allowed(fn) })
  }
  for (const side of ['citizen', 'professional'] as const) {
    const { token } = await joinAsGuest(server, planId, plan.member.token, side)
    people.push({ who: `guest ${side}`, token, may: allowed('guest') })
  }
  const never = () => false
  const other = await server.api.start()
  const leaver = await joined({ side: 'citizen' })
  await server.api.command(planId, leaver, 'member.leave')
  const invited = (await server.api.command(planId, plan.member.token, 'member.invite', { side: 'citizen', name: 'I' }))
    .body.result.invitation
  people.push({ who: 'guide of another plan', token: other.member.token, may: never })
  people.push({ who: 'somebody who has left', token: leaver, may: never })
  people.push({ who: 'somebody invited', token: invited, may: (type) => type === 'member.join' })
  people.push({ who: 'stranger', token: undefined, may: never })
})
afterAll(() => server.close())

// Before the table, at whose end everybody has left.
test('every member reads the past of a section; who writes in the text brings it back; strangers do neither', async () => {
  const at = `/plans/${planId}/sections/why/versions`
  for (const { who, token, may } of people) {
    const fn = FUNCTIONS.find((known) => who.trim().startsWith(known))
    const isHere = fn !== undefined && may('member.rename')
    for (const path of [at, `${at}/compare?old=0`, `/plans/${planId}/sections/why/lost`]) {
      const { status } = await server.api.get(path, token)
      expect([who, path, status === 200]).toEqual([who, path, isHere])
    }
    for (const asked of [
      { type: 'version.name', seq: 99, name: 'N' },
      { type: 'version.restore', seq: 99 },
    ]) {
      const body = { commandId: `${asked.type}-${who}`.replaceAll(/[^a-z]/g, '-').slice(0, 60), ...asked }
      const { status } = await server.api.call('POST', at, { body, ...(token ? { token } : {}) })
      expect([who, status !== 401 && status !== 403]).toEqual([who, isHere && mayWrite(fn)])
    }
    for (const type of ['words.return', 'words.fine']) {
      const body = { commandId: `${type}-${who}`.replaceAll(/[^a-z]/g, '-').slice(0, 60), type, lostId: `l_${ID}` }
      const { status } = await server.api.call('POST', at, { body, ...(token ? { token } : {}) })
      expect([who, status !== 401 && status !== 403]).toEqual([who, isHere])
    }
  }
})

describe('the permission table', () => {
  test.each(COMMANDS)('%s', async (type) => {
    for (const { who, token, may } of people) {
      const body = { commandId: `${type}-${who}`.replaceAll(/[^a-z]/g, '-').slice(0, 60), type, ...INPUT[type] }
      const { status } = await server.api.call('POST', `/plans/${planId}/commands`, {
        body,
        ...(token ? { token } : {}),
      })
      // 401 nobody, 403 not allowed; everything else means that the right was there.
      const right = status !== 401 && status !== 403
      expect([who, right]).toEqual([who, may(type)])
    }
  })

  test('citizens and professionals have the same rights, command by command', () => {
    for (const fn of ['member', 'co-chair', 'guest']) {
      const [citizen, professional] = ['citizen', 'professional'].map(
        (side) => people.find(({ who }) => who === `${fn} ${side}`)!,
      )
      for (const type of COMMANDS) expect(citizen!.may(type)).toBe(professional!.may(type))
    }
  })
})

test('only members write in the text; everybody else of the plan reads it, and strangers do not', async () => {
  const plan = await server.api.start()
  const ann = await server.api.join(plan.planId, plan.member.token, 'citizen', 'Ann')
  const writers: [MemberFunction, string][] = [
    ['member', ann.token],
    ['facilitator', plan.member.token],
  ]
  for (const fn of ['co-chair', 'supporter', 'observer', 'wellbeing-contact'] as const) {
    const { body } = await server.api.command(plan.planId, plan.member.token, 'member.invite', {
      name: fn,
      function: fn,
      ...(fn === 'co-chair' ? { side: 'citizen' } : {}),
    })
    writers.push([fn, (await server.api.command(plan.planId, body.result.invitation, 'member.join')).body.result.token])
  }
  writers.push(['guest', (await joinAsGuest(server, plan.planId, plan.member.token, 'citizen')).token])
  for (const [fn, token] of writers) {
    const client = server.document(plan.planId, 'why', token)
    const statuses: { writable: boolean; reason: string }[] = []
    client.provider.messageHandlers[5] = (_encoder, decoder) => {
      statuses.push(JSON.parse(decoding.readVarString(decoder)))
    }
    await until(() => client.provider.synced && statuses.length > 0)
    typeParagraph(client.doc, `by the ${fn}`)
    expect([fn, statuses[0]!.writable]).toEqual([fn, mayWrite(fn)])
    if (mayWrite(fn))
      await until(async () =>
        (await server.api.get(`/plans/${plan.planId}/sections/why`, ann.token)).text.includes(`by the ${fn}`),
      )
    else expect(statuses[0]!.reason).not.toBe('')
    client.close()
  }
  const text = (await server.api.get(`/plans/${plan.planId}/sections/why`, ann.token)).text
  for (const [fn] of writers) expect([fn, text.includes(`by the ${fn}`)]).toEqual([fn, mayWrite(fn)])

  for (const [token, code] of [
    ['0'.repeat(26), 4401],
    [(await server.api.start()).member.token, 4403],
  ] as const) {
    const stranger = server.document(plan.planId, 'why', token)
    const closed = await new Promise<number>((resolve) =>
      stranger.provider.on('connection-close', (event) => resolve(event?.code ?? 0)),
    )
    expect(closed).toBe(code)
    stranger.close()
  }
})
