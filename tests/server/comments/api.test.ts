import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MemberFunction } from '#domain/members/state.ts'
import { mayComment } from '#domain/permissions.ts'
import { randomId } from '#server/crypto.ts'
import { startTestServer, type TestServer, typeParagraph, until } from '#tests/support/server.ts'

let server: TestServer
let planId: string
let guide: string
beforeAll(async () => {
  server = await startTestServer({ limits: { comments: 5 } })
  const plan = await server.api.start()
  planId = plan.planId
  guide = plan.member.token
})
afterAll(() => server?.close())

const say = (token: string | undefined, body: object) =>
  server.api.call('POST', `/plans/${planId}/comments`, {
    ...(token ? { token } : {}),
    body: { commandId: randomId(), ...body },
  })
const read = async (token: string) => (await server.api.get(`/plans/${planId}/sections/why/comments`, token)).body

async function join(fn: MemberFunction): Promise<string> {
  const side = fn === 'member' || fn === 'co-chair' ? 'citizen' : null
  const { body } = await server.api.command(planId, guide, 'member.invite', { name: 'N', function: fn, side })
  return (await server.api.command(planId, body.result.invitation, 'member.join')).body.result.token
}

describe('comments over the API', () => {
  test('open editors see the mark; whoever may, comments, others are told why not', async () => {
    const writer = await join('member')
    const open = server.document(planId, 'why', writer)
    await until(() => open.provider.synced)
    typeParagraph(open.doc, 'Two buses.')
    await until(async () => (await read(writer)).paragraphs.length === 1)
    const block = (await read(writer)).paragraphs[0].id as string
    const start = { type: 'comment.start', section: 'why', place: { block }, text: 'Why two?' }
    const functions: MemberFunction[] = [
      ...(['member', 'co-chair', 'supporter', 'facilitator'] as const),
      ...(['observer', 'wellbeing-contact'] as const),
    ]
    for (const fn of functions) {
      const answer = await say(await join(fn), start)
      expect([fn, answer.status]).toEqual([fn, mayComment(fn) ? 200 : 403])
    }
    await until(() => open.fragment.toString().includes('comment'))
    expect(open.fragment.toString()).toContain('Two buses.')
    open.close()
    expect((await read(guide)).threads).toHaveLength(4)
    expect((await say(undefined, start)).status).toBe(401)
  })

  test('what is not understood changes nothing', async () => {
    const token = await join('member')
    for (const body of [
      { type: 'comment.start' },
      { type: 'other' },
      { type: 'comment.reply', threadId: 'x', text: 'y' },
    ])
      expect((await say(token, body)).status).toBe(400)
    const place = { first: '1-1', last: '2-2' }
    const lost = await say(token, { type: 'comment.start', section: 'why', place, text: 'x' })
    expect(lost).toMatchObject({ status: 400, body: { detail: expect.stringContaining('changed meanwhile') } })
    expect((await server.api.get(`/plans/${planId}/sections/nowhere/comments`, token)).status).toBe(404)
  })

  test('nobody says more in a minute than anybody reads', async () => {
    const token = await join('member')
    const threadId = (await read(token)).threads[0].id
    const answers = []
    for (let n = 0; n < 6; n++) answers.push((await say(token, { type: 'comment.reply', threadId, text: 'x' })).status)
    expect(answers).toEqual([200, 200, 200, 200, 200, 429])
  })
})
