import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MemberFunction } from '#domain/members/state.ts'
import { mayWrite } from '#domain/permissions.ts'
import { randomId } from '#server/crypto.ts'
import { startTestServer, type TestServer, typeParagraph, until } from '#tests/support/server.ts'

let server: TestServer
let planId: string
let guide: string
let writer: string
beforeAll(async () => {
  server = await startTestServer()
  const plan = await server.api.start()
  planId = plan.planId
  guide = plan.member.token
  writer = await join('member')
})
afterAll(() => server?.close())

const at = (rest = '', section = 'why') => `/plans/${planId}/sections/${section}/versions${rest}`
const post = (token: string | undefined, body: object) =>
  server.api.call('POST', at(), { ...(token ? { token } : {}), body: { commandId: randomId(), ...body } })
const get = (token: string | undefined, path: string) => server.api.get(path, token)

async function join(fn: MemberFunction): Promise<string> {
  const side = fn === 'member' || fn === 'co-chair' ? 'citizen' : null
  const { body } = await server.api.command(planId, guide, 'member.invite', { name: 'N', function: fn, side })
  return (await server.api.command(planId, body.result.invitation, 'member.join')).body.result.token
}

describe('the past of a section over the API', () => {
  test('is listed and compared; old words come back to whoever has the text open', async () => {
    const open = server.document(planId, 'why', writer)
    await until(() => open.provider.synced)
    typeParagraph(open.doc, 'Two buses.')
    await until(async () => (await get(writer, at())).body.seq === 1)
    typeParagraph(open.doc, 'And rain.')
    await until(async () => (await get(writer, at())).body.seq === 2)

    expect((await post(writer, { type: 'version.name', seq: 1, name: 'Dry' })).body).toMatchObject({ ok: true })
    const { body: list } = await get(writer, at())
    expect(list).toMatchObject({
      ...{ mayName: true, mayRestore: true, seq: 2, older: null },
      points: [
        { seq: 2, since: 1, changes: { in: 2, out: 0 } },
        { seq: 1, since: 0, versions: [{ kind: 'named', name: 'Dry' }], changes: { in: 2, out: 0 } },
      ],
    })
    const { body: compared } = await get(guide, at('/compare?old=1'))
    expect(compared).toMatchObject({
      ...{ old: 1, now: 2, mayRestore: false, changes: { in: 2, out: 0 } },
      rows: [{ kind: 'same' }, { kind: 'in', now: { words: 'And rain.' } }],
    })
    expect((await post(writer, { type: 'version.restore', seq: 1 })).body).toEqual({ ok: true, result: { seq: 3 } })
    await until(() => !open.fragment.toString().includes('rain'))
    expect(open.fragment.toString()).toContain('Two buses.')
    open.close()
  })

  test('is read by every member and by nobody else; who writes in the text may bring it back', async () => {
    const functions: MemberFunction[] = [
      'member',
      'co-chair',
      'supporter',
      'facilitator',
      'observer',
      'wellbeing-contact',
    ]
    for (const fn of functions) {
      const token = await join(fn)
      for (const path of [at(), at('/compare?old=0&new=1'), `/plans/${planId}/sections/why/lost`])
        expect([fn, path, (await get(token, path)).status]).toEqual([fn, path, 200])
      const answers = [
        (await post(token, { type: 'version.name', seq: 1, name: 'A name' })).status,
        (await post(token, { type: 'version.restore', seq: 2 })).status,
        (await post(token, { type: 'version.restore', seq: 1 })).status,
      ]
      expect([fn, answers]).toEqual([fn, mayWrite(fn) ? [200, 200, 200] : [403, 403, 403]])
    }
    const stranger = (await server.api.start()).member.token
    for (const path of [at(), at('/compare?old=1'), `/plans/${planId}/sections/why/lost`]) {
      expect((await get(undefined, path)).status).toBe(401)
      expect((await get(stranger, path)).status).toBe(403)
    }
    expect((await post(undefined, { type: 'version.restore', seq: 1 })).status).toBe(401)
    expect((await post(stranger, { type: 'version.restore', seq: 1 })).status).toBe(403)
  })

  test('what is not understood changes nothing', async () => {
    const { seq } = (await get(writer, at())).body
    for (const body of [
      { type: 'version.name', seq: 1 },
      { type: 'version.name', seq: 0, name: 'x' },
      { type: 'version.restore', seq: 1.5 },
      { type: 'version.restore', seq: 1, paragraph: 'x' },
      { type: 'words.return', lostId: 'x' },
      { type: 'other' },
    ])
      expect([body, (await post(writer, body)).status]).toEqual([body, 400])
    expect((await post(writer, { type: 'version.restore', seq: seq + 1 })).status).toBe(404)
    expect((await post(writer, { type: 'version.restore', seq: 1, paragraph: '1-1' })).status).toBe(404)
    expect((await post(writer, { type: 'words.fine', lostId: `l_${'0'.repeat(26)}` })).status).toBe(404)
    for (const rest of ['/compare', '/compare?old=x', '/compare?old=-1', '?before=x'])
      expect([rest, (await get(writer, at(rest))).status]).toEqual([rest, 400])
    expect((await get(writer, at(`/compare?old=${seq + 1}`))).status).toBe(404)
    expect((await get(writer, at('', 'nowhere'))).status).toBe(404)
    expect((await get(writer, at())).body.seq).toBe(seq)
  })
})
