import { afterAll, beforeAll, expect, test } from 'vitest'
import { signPaper } from '#domain/ballots/paper.ts'
import type { Entry } from '#domain/log/entry.ts'
import { HOUR, toInstant } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { keyPairFrom, nodeCrypto, randomSeed } from '#server/crypto.ts'
import { type Room, startTestServer, type TestServer, typeParagraph, until } from '#tests/support/server.ts'
import { english } from '#tests/support/words-of.ts'

// The main job over public protocols alone: HTTP, y-websocket and Socket.IO, as a program by somebody else would do it.

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test('one plan: written together, put to an equal vote, agreed, exported and verified', async () => {
  const { api } = server
  const plan = await api.start()
  const { planId } = plan
  const guide = plan.member.token
  const people = [
    await api.join(planId, guide, 'citizen', 'Maureen Tagg'),
    await api.join(planId, guide, 'citizen', 'Imran Sheikh'),
    await api.join(planId, guide, 'professional', 'Anjali Menon'),
    await api.join(planId, guide, 'professional', 'Tom Whitlock'),
  ]
  const [maureen, imran, anjali] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]]
  const ask = async (token: string, type: string, input: object = {}) => {
    const answer = await api.command(planId, token, type, input)
    expect([type, answer.status, answer.status === 200 ? '' : answer.text]).toEqual([type, 200, ''])
    return answer.body.result ?? {}
  }

  // Two people write in one section at the same time.
  const [hers, his] = [server.document(planId, 'why', maureen.token), server.document(planId, 'why', anjali.token)]
  await until(() => hers.provider.synced && his.provider.synced, 'both to be in step')
  typeParagraph(hers.doc, 'Two buses with a tank.')
  typeParagraph(his.doc, 'One page instead of six.')
  await until(() => hers.fragment.length === 2 && his.fragment.length === 2, 'each other’s words')
  expect(hers.fragment.toString()).toBe(his.fragment.toString())
  const section = async () => (await api.get(`/plans/${planId}/sections/why`, imran.token)).body
  await until(async () => (await section()).seq === 2, 'both edits to be durable')
  hers.close()
  his.close()

  // They meet; what happens reaches everybody's room without a request.
  const { sessionId } = await ask(guide, 'session.schedule', {
    kind: 'live',
    title: 'Deciding',
    startsAt: toInstant(server.clock.now),
    minutes: 90,
  })
  const room: Room = server.room(imran.token)
  const told: Entry[] = []
  room.on('entries', (entries) => told.push(...entries))
  await new Promise<void>((resolve) => room.once('connect', resolve))
  await ask(guide, 'wellbeing.name', { name: 'Ada Pickles', reach: '01632 960 111' })
  await ask(guide, 'session.open', { sessionId })
  for (const { token } of people) await ask(token, 'attendance.join', { sessionId })
  await until(() => told.filter(({ kind }) => kind === 'attendance.joined').length === 4, 'all to be seen here')

  // Everybody says that they follow; then exactly this text is put to the vote.
  const { digest } = await section()
  for (const { token } of people) await ask(token, 'section.understood', { section: 'why', digest })
  const opened = await ask(guide, 'ballot.open', {
    ...{
      subject: { kind: 'plan' },
      method: 'gradients8',
      closesAt: toInstant(server.clock.now + HOUR),
      closesWhenAll: true,
    },
  })
  const { ballotId, definitionDigest: definition } = opened
  const late = server.document(planId, 'why', maureen.token)
  await until(() => late.provider.synced)
  typeParagraph(late.doc, 'Too late.')

  // One paper is signed by a program of the voter's own, the others by the server.
  const keys = keyPairFrom(randomSeed())
  const { definition: _, ...paper } = signPaper(keys.publicKey, keys.sign, { choice: '1', definition, rev: 1 })
  const { receipt } = await ask(maureen.token, 'ballot.cast', { ballotId, paper })
  expect(receipt).toContain(definition.replace('sha256:', ''))
  for (const [i, { token }] of people.slice(1).entries())
    await ask(token, 'ballot.cast', { ballotId, choice: String(i + 1) })
  const { result } = await ask(guide, 'ballot.close', { ballotId })
  expect(result).toMatchObject({ outcome: 'adopted', counts: { 1: 2, 2: 1, 3: 1 } })
  late.close()
  expect((await section()).digest).toBe(digest)

  // Whoever disagrees could say so; then the plan is agreed and handed out.
  expect((await api.command(planId, guide, 'plan.agree')).body.refusals[0]).toMatchObject({ lpf: 'LPF-40' })
  await ask(people[3]!.token, 'dissent.record', { ballotId, text: 'I ask for a review after 3 months.' })
  for (const { token } of people.slice(0, 3)) await ask(token, 'dissent.decline', { ballotId })
  await ask(guide, 'plan.agree')
  await ask(guide, 'export.make', { format: 'json' })
  const bundle = await api.get(`/plans/${planId}/exports/json`, imran.token)
  const report = verifyBundle(nodeCrypto, bundle.text, english)
  expect([report.ok, report.firstBad]).toEqual([true, undefined])
  expect(bundle.text).toContain('I ask for a review after 3 months.')
  expect(bundle.text).not.toMatch(/Maureen|Imran|Anjali|Whitlock|Noor/)
  expect(verifyBundle(nodeCrypto, bundle.text.replace('review after 3', 'review after 4'), english).ok).toBe(false)

  // Imran's room heard of every step, in order, once.
  const state = (await api.get(`/plans/${planId}`, guide)).body
  await until(() => told.at(-1)?.seq === state.head.size - 1, 'the last entry')
  expect(told.map(({ seq }) => seq)).toEqual(Array.from({ length: told.length }, (_unused, i) => told[0]!.seq + i))
  expect(state).toMatchObject({ phase: 'agree', plan: { agreed: { ballots: [ballotId] } } })
  room.close()
}, 60_000)
