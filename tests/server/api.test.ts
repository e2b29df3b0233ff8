import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { utf8 } from '#domain/bytes.ts'
import { openCheckpoint } from '#domain/log/checkpoint.ts'
import { decodeEntry } from '#domain/log/entry.ts'
import { leafHash, rootOfLeaves } from '#domain/log/tree.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { startTestServer, type TestServer, typeParagraph, until } from '#tests/support/server.ts'

const { sha256 } = nodeCrypto
let server: TestServer
let plan: Awaited<ReturnType<TestServer['api']['start']>>
let ann: Awaited<ReturnType<TestServer['api']['join']>>
let ben: typeof ann

beforeAll(async () => {
  server = await startTestServer()
  plan = await server.api.start()
  ann = await server.api.join(plan.planId, plan.member.token, 'citizen', 'Ann Field')
  ben = await server.api.join(plan.planId, plan.member.token, 'professional', 'Ben Ward')
})
afterAll(() => server.close())

const path = (rest = '') => `/plans/${plan.planId}${rest}`
const guide = () => plan.member.token

describe('the contract of /api/v1', () => {
  test('starting a plan answers with plan, guide, token and personal link', async () => {
    const answer = await server.api.call('POST', '/plans', {
      body: { title: 'T', place: 'P', question: 'Q?', facilitator: { name: 'Noor' } },
    })
    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({
      planId: expect.stringMatching(/^p_/),
      member: { id: expect.stringMatching(/^m_/), token: expect.any(String) },
      link: expect.stringMatching(/^http:\/\/localhost:\d+\/j\//),
    })
  })

  test('reading a plan gives its state, sections with digests, members, sessions and ballots', async () => {
    const { status, body } = await server.api.get(path(), ann.token)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      plan: { id: plan.planId, title: 'Breathing well', place: 'Aldersyke' },
      phase: 'draft',
      sessions: [],
      ballots: [],
    })
    expect(body.sections.map((s: { key: string }) => s.key).join(' ')).toBe(
      'front why scope principles outcomes assets options actions money fairness measures decided arguments reply',
    )
    expect(body.sections[0]).toMatchObject({
      title: expect.any(String),
      state: 'drafting',
      digest: expect.stringMatching(/^sha256:/),
    })
    expect(body.members.map((m: { name: string; side: string | null }) => [m.name, m.side])).toEqual([
      ['Noor Hassan', null],
      ['Ann Field', 'citizen'],
      ['Ben Ward', 'professional'],
    ])
    expect(JSON.stringify(body)).not.toContain('noor@example.org')
  })

  test('the log is JSON Lines, exactly the bytes that the checkpoint signs', async () => {
    const log = await server.api.get(path('/log'), ann.token)
    expect(log.headers.get('content-type')).toMatch(/jsonl/)
    const lines = log.text.trimEnd().split('\n')
    const root = rootOfLeaves(
      sha256,
      lines.map((line) => leafHash(sha256, utf8(line))),
    )
    const note = await server.api.get(path('/checkpoint'), ann.token)
    const { keys } = decodeEntry(lines[0]!).body as { keys: { log: string } }
    expect(openCheckpoint(nodeCrypto, note.text, keys.log)).toMatchObject({ size: lines.length, root })
    const rest = await server.api.get(path('/log?after=2&limit=1'), ann.token)
    expect(rest.text).toBe(`${lines[2]}\n`)
    expect((await server.api.get(path('/log?after=99999'), ann.token)).text).toBe('')
  })

  test('a section is given as JSON, HTML or Markdown, with its digest', async () => {
    const { doc, provider, close } = server.document(plan.planId, 'why', ann.token)
    await until(() => provider.synced)
    typeParagraph(doc, 'Two buses with a tank.')
    await until(async () => (await server.api.get(path('/sections/why'), ann.token)).text.includes('buses'))
    close()
    const json = await server.api.get(path('/sections/why'), ben.token)
    expect(json.body).toMatchObject({
      section: 'why',
      seq: 1,
      empty: false,
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    })
    expect((await server.api.get(path('/sections/why'), ben.token, { accept: 'text/html' })).text).toContain(
      '<p>Two buses with a tank.</p>',
    )
    expect((await server.api.get(path('/sections/why'), ben.token, { accept: 'text/markdown' })).text).toContain(
      'Two buses with a tank.',
    )
  })

  test('a whole vote over the API: open, cast, close, and the result', async () => {
    const closesAt = toInstant(server.clock.now + 7 * DAY)
    const opened = await server.api.command(plan.planId, guide(), 'ballot.open', {
      subject: { kind: 'section', section: 'why' },
      method: 'majority',
      closesAt,
    })
    expect(opened.status).toBe(200)
    const { ballotId, definitionDigest, textDigest } = opened.body.result
    expect([ballotId, definitionDigest, textDigest]).toEqual([
      expect.stringMatching(/^b_/),
      expect.stringMatching(/^sha256:/),
      (await server.api.get(path('/sections/why'), ann.token)).body.digest,
    ])
    for (const voter of [ann, ben]) {
      const cast = await server.api.command(plan.planId, voter.token, 'ballot.cast', { ballotId, choice: 'yes' })
      expect(cast.body).toMatchObject({
        ok: true,
        entries: [],
        result: { receipt: expect.stringContaining('envelope') },
      })
    }
    const early = await server.api.command(plan.planId, guide(), 'ballot.close', { ballotId })
    expect(early.status).toBe(409)
    expect(early.body).toMatchObject({
      ok: false,
      refusals: [
        {
          ruleId: 'ballot.close.not-early',
          gate: 'ballot.close',
          message: expect.any(String),
          measured: { num: 10080, den: 1, unit: expect.any(String) },
          threshold: { num: 0 },
          override: 'none',
        },
      ],
    })
    // Nothing interim, for anybody.
    for (const token of [guide(), ann.token]) {
      const { ballots } = (await server.api.get(path(), token)).body
      expect(ballots[0]).toMatchObject({ state: 'open', result: null, turnoutPercent: null })
      expect(JSON.stringify(ballots[0])).not.toMatch(/"counts"|"cast"/)
    }
    server.wait(7 * DAY)
    const closed = await server.api.command(plan.planId, guide(), 'ballot.close', { ballotId })
    expect(closed.body.result.result).toMatchObject({
      outcome: 'adopted',
      counts: { yes: 2, no: 0, abstain: 0 },
      cast: { citizen: 1, professional: 1 },
    })
    expect((await server.api.get(path(), ann.token)).body.ballots[0]).toMatchObject({
      state: 'closed',
      outcome: 'adopted',
      result: { counts: { yes: 2 } },
    })
  })

  test('exports are handed out as files, and reading one writes nothing', async () => {
    const before = (await server.api.get(path('/log'), ann.token)).text
    for (const [format, type] of [
      ['html', /text\/html/],
      ['md', /text\/markdown/],
      ['json', /application\/json/],
    ] as const) {
      const file = await server.api.get(path(`/exports/${format}`), ann.token)
      expect([file.status, file.headers.get('content-type')]).toEqual([200, expect.stringMatching(type)])
      expect(file.headers.get('content-disposition')).toMatch(/attachment; filename=/)
    }
    expect((await server.api.get(path('/log'), ann.token)).text).toBe(before)
    expect((await server.api.get(path('/exports/pdf'), ann.token)).status).toBe(404)
  })

  test('OpenAPI names every command', async () => {
    const { body } = await server.api.get('/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    const names = body.components.schemas.Command.oneOf.map(
      (one: { properties: { type: { const: string } } }) => one.properties.type.const,
    )
    for (const name of ['member.invite', 'ballot.open', 'ballot.cast', 'override.request', 'plan.agree', 'export.make'])
      expect(names).toContain(name)
  })

  test('health, readiness and metrics answer without signing in and tell nothing about plans', async () => {
    const get = async (where: string) => (await fetch(`${server.url}${where}`)).text()
    expect(await get('/healthz')).toBe('ok\n')
    expect(await get('/readyz')).toBe('ready\n')
    const metrics = await get('/metrics')
    expect(metrics).toContain('evenground_documents_open')
    expect(metrics).not.toContain(plan.planId)
  })
})

describe('what is not as it should be gets a plain sentence and changes nothing', () => {
  const problem = (status: number, words: RegExp) => ({ status, words })
  type Case = [string, () => Promise<{ status: number; headers: Headers; text: string }>, ReturnType<typeof problem>]
  const command = (token: string, body: unknown) => server.api.call('POST', path('/commands'), { token, body })
  const cases: Case[] = [
    [
      'an unknown plan',
      () => server.api.get('/plans/p_00000000000000000000000000', ann.token),
      problem(404, /no plan at this address/),
    ],
    [
      'an unknown plan, without a token',
      () => server.api.get('/plans/p_00000000000000000000000000'),
      problem(404, /no plan at this address/),
    ],
    ['no token', () => server.api.get(path()), problem(401, /personal link/)],
    ['an unknown token', () => server.api.get(path(), '0'.repeat(26)), problem(401, /not known/)],
    ['a token that is none', () => server.api.get(path(), 'x'), problem(401, /not known/)],
    [
      'an invitation that was used',
      () => server.api.command(plan.planId, ann.invitation, 'member.join'),
      problem(403, /used already/),
    ],
    [
      'an invitation that reads',
      async () => {
        const { body } = await server.api.command(plan.planId, guide(), 'member.invite', {
          side: 'citizen',
          name: 'Cy',
        })
        return server.api.get(path(), body.result.invitation)
      },
      problem(403, /Join the plan first/),
    ],
    [
      'an invitation that does something else',
      async () => {
        const { body } = await server.api.command(plan.planId, guide(), 'member.invite', {
          side: 'citizen',
          name: 'Dee',
        })
        return server.api.command(plan.planId, body.result.invitation, 'member.leave')
      },
      problem(403, /Join the plan first/),
    ],
    [
      'the wrong function',
      () =>
        server.api.command(plan.planId, ann.token, 'ballot.open', {
          subject: { kind: 'plan' },
          method: 'consent',
          closesAt: toInstant(server.clock.now + DAY),
        }),
      problem(403, /Only the guide/),
    ],
    ['malformed JSON', () => command(ann.token, '{"commandId": '), problem(400, /not JSON/)],
    ['a list instead of a command', () => command(ann.token, []), problem(400, /JSON object/)],
    [
      'an unknown command',
      () => command(ann.token, { commandId: '12345678', type: 'plan.destroy' }),
      problem(400, /not understood/),
    ],
    ['a command without an id', () => command(ann.token, { type: 'role.sign' }), problem(400, /own id/)],
    [
      'a field that does not exist',
      () => command(ann.token, { commandId: '12345678', type: 'role.sign', weight: 2 }),
      problem(400, /not understood/),
    ],
    [
      'a body over 256 kB',
      () =>
        command(ann.token, { commandId: '12345678', type: 'explain.ask', section: 'why', text: 'x'.repeat(300_000) }),
      problem(413, /256 kB/),
    ],
    ['an unknown section', () => server.api.get(path('/sections/nothing'), ann.token), problem(404, /no such section/)],
    [
      'an unknown vote',
      () =>
        server.api.command(plan.planId, ann.token, 'ballot.cast', { ballotId: `b_${'0'.repeat(26)}`, choice: 'yes' }),
      problem(404, /no such vote/),
    ],
    ['an address that is none', () => server.api.get('/nothing'), problem(404, /nothing at this address/)],
    ['“after” that is no number', () => server.api.get(path('/log?after=-1'), ann.token), problem(400, /whole number/)],
  ]
  test.each(cases)('%s', async (_case, ask, { status, words }) => {
    const size = async () =>
      (await server.api.get(path('/log'), ann.token)).text
        .split('\n')
        .filter((line) => !line.includes('member.invited')).length
    const before = await size()
    const answer = await ask()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      expect.stringMatching(/application\/problem\+json/),
    ])
    expect(JSON.parse(answer.text)).toMatchObject({
      status,
      title: expect.any(String),
      detail: expect.stringMatching(words),
    })
    expect(await size()).toBe(before)
  })

  test('a member of another plan sees and does nothing here', async () => {
    const other = await server.api.start()
    const stranger = await server.api.join(other.planId, other.member.token, 'citizen', 'Eve')
    for (const token of [other.member.token, stranger.token]) {
      for (const where of ['', '/log', '/checkpoint', '/sections/why', '/exports/json']) {
        expect((await server.api.get(path(where), token)).status).toBe(403)
      }
      expect((await server.api.command(plan.planId, token, 'member.rename', { name: 'Mallory' })).status).toBe(403)
    }
  })

  test('whoever has left is shut out at once, and so is an old link after a new one', async () => {
    const leaver = await server.api.join(plan.planId, guide(), 'citizen', 'Fay')
    expect((await server.api.command(plan.planId, leaver.token, 'member.leave')).status).toBe(200)
    expect((await server.api.get(path(), leaver.token)).status).toBe(401)
    const loser = await server.api.join(plan.planId, guide(), 'citizen', 'Gus')
    const again = await server.api.command(plan.planId, guide(), 'member.reissue', { memberId: loser.id })
    expect(again.status).toBe(200)
    expect((await server.api.get(path(), loser.token)).status).toBe(401)
    const back = await server.api.command(plan.planId, again.body.result.invitation, 'member.join')
    expect((await server.api.get(path(), back.body.result.token)).body.me.id).toBe(loser.id)
    const log = (await server.api.get(path('/log'), ann.token)).text
    expect(log).toContain('"kind":"member.reissued"')
  })

  test('a post from another website’s page is refused, a program’s is not', async () => {
    const body = { title: 'T', place: 'P', question: 'Q?', facilitator: { name: 'N' } }
    const from = (headers: Record<string, string>) => server.api.call('POST', '/plans', { body, headers })
    expect((await from({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await from({ origin: server.url })).status).toBe(201)
    expect((await from({})).status).toBe(201)
  })
})

test('one member who asks too often is slowed down; the others behind the same address are not', async () => {
  const busy = await startTestServer({ limits: { commands: 20 } })
  try {
    const { planId, member } = await busy.api.start()
    const [one, two] = [
      await busy.api.join(planId, member.token, 'citizen', 'One'),
      await busy.api.join(planId, member.token, 'citizen', 'Two'),
    ]
    const statuses = await Promise.all(
      Array.from({ length: 40 }, async () => (await busy.api.get(`/plans/${planId}`, one.token)).status),
    )
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(10)
    expect((await busy.api.get(`/plans/${planId}`, two.token)).status).toBe(200)
  } finally {
    await busy.close()
  }
})

test('where plans are started by invitation, each link starts one', async () => {
  const closed = await startTestServer({ environment: { PLAN_CREATION: 'invited' } })
  try {
    const { inviteToCreate } = await import('#server/identity/creation.ts')
    const body = { title: 'T', place: 'P', question: 'Q?', facilitator: { name: 'N' } }
    const start = (token?: string) => closed.api.call('POST', '/plans', { body, ...(token ? { token } : {}) })
    expect((await start()).status).toBe(403)
    expect((await start('0'.repeat(26))).status).toBe(403)
    const { token } = await inviteToCreate(closed.deps)
    expect((await start(token)).status).toBe(201)
    expect((await start(token)).status).toBe(403)
  } finally {
    await closed.close()
  }
})
