import * as decoding from 'lib0/decoding'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '#domain/app-error.ts'
import { createLog } from '#server/log.ts'
import { openRoom, startTestServer, type TestServer, until } from '#tests/support/server.ts'
import { english, welsh } from '#tests/support/words-of.ts'

let server: TestServer
let planId: string
let guide: string
const CY = { 'accept-language': 'cy, en;q=0.5' }

beforeAll(async () => {
  server = await startTestServer()
  const plan = await server.api.start()
  planId = plan.planId
  guide = plan.member.token
  for (const name of ['Maureen Tagg', 'Imran Sheikh']) await server.api.join(planId, guide, 'citizen', name)
})
afterAll(() => server.close())

const send = (token: string, type: string, input: object, headers = {}, commandId = server.deps.newId()) =>
  server.api.call('POST', `/plans/${planId}/commands`, { token, headers, body: { commandId, type, ...input } })
const emptyVote = () => ({
  ...{ subject: { kind: 'section', section: 'money' }, method: 'consent' },
  closesAt: new Date(server.clock.now + 8 * 86_400_000).toISOString(),
})
const log = async () => (await server.api.get(`/plans/${planId}/log`, guide)).text

describe('the same refused command', () => {
  test('answers in English, and in Welsh whoever asks for Welsh', async () => {
    const inEnglish = await send(guide, 'ballot.open', emptyVote())
    const inWelsh = await send(guide, 'ballot.open', emptyVote(), CY)
    expect([inEnglish.status, inWelsh.status]).toEqual([409, 409])
    expect(inEnglish.body.refusals[0]).toMatchObject({
      ruleId: 'ballot.open.there-is-text',
      message: 'There are no words here yet. Write the text together first, then put it to the vote.',
    })
    expect(inWelsh.body.refusals[0]).toMatchObject({
      ruleId: 'ballot.open.there-is-text',
      message: 'Nid oes geiriau yma eto. Ysgrifennwch y testun gyda’ch gilydd yn gyntaf, yna rhowch ef i bleidlais.',
    })
  })

  test('answers a retry as it answered at first', async () => {
    const id = server.deps.newId()
    const first = await send(guide, 'ballot.open', emptyVote(), CY, id)
    expect((await send(guide, 'ballot.open', emptyVote(), {}, id)).body).toEqual(first.body)
  })

  test('leaves no words in the log, in no language', async () => {
    const { message } = (await send(guide, 'ballot.open', emptyVote(), CY)).body.refusals[0]
    expect(await log()).not.toContain(message)
    expect(await log()).not.toContain(english.refusals_there_is_text())
  })
})

describe('whoever asks for Welsh', () => {
  test.each([
    [
      'a vote without a choice',
      () => send(guide, 'ballot.cast', { ballotId: `b_${'0'.repeat(26)}` }, CY),
      400,
      /^Ni ddeallwyd y cais hwnnw\. .*Rhowch naill ai/,
    ],
    [
      'a text that is too long',
      () => send(guide, 'member.rename', { name: 'x'.repeat(81) }, CY),
      400,
      /name: Defnyddiwch 80 nod ar y mwyaf\.$/,
    ],
    [
      'a text that is far too long',
      () => send(guide, 'member.rename', { name: 'x'.repeat(999) }, CY),
      400,
      /name: Defnyddiwch 80 nod ar y mwyaf\.$/,
    ],
    [
      'what only a program sends',
      () => send(guide, 'member.rename', { name: 1 }, CY),
      400,
      /Nid yw hyn fel y dylai fod \(.*string/,
    ],
    [
      'another member’s step',
      () => send(guide, 'help.ask', { section: 'why' }, CY),
      403,
      /^Dim ond aelodau neu’r cyd-gadeirydd/,
    ],
    [
      'an address that is none',
      () => server.api.get('/nothing', undefined, CY),
      404,
      /^Nid oes dim yn y cyfeiriad hwn/,
    ],
    ['a plan that is none', () => server.api.get(`/plans/p_${'0'.repeat(26)}`, guide, CY), 404, /^Nid oes cynllun/],
  ])('reads in Welsh of %s', async (_case, ask, status, words) => {
    const answer = await ask()
    expect([answer.status, answer.headers.get('content-language')]).toEqual([status, 'cy'])
    expect(JSON.parse(answer.text).detail).toMatch(words)
  })

  test('sees the template in Welsh, and what people wrote as they wrote it', async () => {
    const path = `/plans/${planId}`
    const [plan, section] = [
      await server.api.get(path, guide, CY),
      await server.api.get(`${path}/sections/why`, guide, CY),
    ]
    expect(plan.body.sections[0]).toMatchObject({ key: 'front', title: 'Am y cynllun hwn' })
    expect(plan.body.plan.title).toBe('Breathing well')
    expect(section.body.title).toBe('Pam mae angen hyn arnom')
    expect((await server.api.get(path, guide)).body.sections[0].title).toBe('About this plan')
  })

  test('votes on choices in Welsh, whose definition is the one that was put to everybody', async () => {
    const question = { kind: 'question', text: 'Shall we meet on Tuesdays?', cy: 'A gawn ni gwrdd ar ddydd Mawrth?' }
    const opened = await send(guide, 'ballot.open', { ...emptyVote(), kind: 'sensing', subject: question })
    expect(opened.status).toBe(200)
    const [cy, en] = [CY, {}].map((headers) => server.api.get(`/plans/${planId}`, guide, headers))
    const [inWelsh, inEnglish] = [(await cy!).body.ballots[0], (await en!).body.ballots[0]]
    expect(inWelsh).toMatchObject({ title: 'Cydsyniad', about: 'A gawn ni gwrdd ar ddydd Mawrth?' })
    expect(inWelsh.options[0]).toEqual({ id: 'consent', label: 'Rwy’n cytuno', example: 'Digon da am y tro.' })
    expect(inEnglish.options[0]).toEqual({ id: 'consent', label: 'I agree', example: 'Good enough for now.' })
    expect(inWelsh.definition).toEqual(inEnglish.definition)
  })

  test('has the cookie of the pages win over what the browser asks for', async () => {
    const headers = { ...CY, cookie: 'evenground-settings=locale%3Den' }
    expect((await send(guide, 'help.ask', { section: 'why' }, headers)).body.detail).toBe(
      english.errors_only_electors(),
    )
  })

  test('is told in the room, and why the door stays shut', async () => {
    const room = openRoom(server.url, guide, CY)
    await new Promise((resolve) => room.on('connect', () => resolve(undefined)))
    const command = { commandId: server.deps.newId(), type: 'ballot.open', ...emptyVote() }
    expect(await room.emitWithAck('command', command)).toMatchObject({
      refusals: [{ message: welsh.refusals_there_is_text() }],
    })
    const broken = { commandId: server.deps.newId(), type: 'help.ask', section: 'why' }
    expect(await room.emitWithAck('command', broken)).toMatchObject({
      error: { code: 'not-allowed', message: welsh.errors_only_electors() },
    })
    room.disconnect()
    const stranger = openRoom(server.url, '0'.repeat(26), CY)
    const failed = await new Promise<Error>((resolve) => stranger.on('connect_error', resolve))
    expect(failed.message).toBe(welsh.errors_unknown_token())
    stranger.disconnect()
  })

  test('is told beside the text why they cannot write', async () => {
    const { default: WebSocket } = await import('ws')
    const url = `${server.url.replace('http', 'ws')}/collab/${planId}/money?token=${guide}`
    const statuses: { reason: string }[] = []
    for (const headers of [CY, {}]) {
      const socket = new WebSocket(url, { headers })
      socket.on('message', (data: Buffer) => {
        const decoder = decoding.createDecoder(data)
        if (decoding.readVarUint(decoder) === 5) statuses.push(JSON.parse(decoding.readVarString(decoder)))
      })
      const before = statuses.length
      await until(() => statuses.length > before, 'a status')
      socket.close()
    }
    expect(statuses.map(({ reason }) => reason)).toEqual([
      welsh.errors_read_only_guide(),
      english.errors_read_only_guide(),
    ])
  })
})

test('the server’s own log has expected failures in English, whoever asked', () => {
  const lines: string[] = []
  const log = createLog('error', { write: (line) => void lines.push(line) })
  log.error({ err: new AppError('not-found', (words) => words.errors_no_such_vote()) }, 'closing a vote failed')
  log.error({ err: new Error('disk full') }, 'broken')
  expect(lines.map((line) => JSON.parse(line).err.message)).toEqual([
    'not-found: There is no such vote in this plan.',
    'disk full',
  ])
})
