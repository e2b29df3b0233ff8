import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findRecording } from '#db/recordings.ts'
import { isAppError } from '#domain/app-error.ts'
import type { CommandId, MemberId } from '#domain/ids.ts'
import { plainText } from '#domain/text/plain-text.ts'
import { randomId } from '#server/crypto.ts'
import { tokenCaller } from '#server/identity/caller.ts'
import { kindOf, MAX_RECORDING_BYTES, sayWords } from '#server/scribing/recordings.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'
import { toneOf } from '#tests/support/sound.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

test.each<[string, number[], string | undefined]>([
  ['WebM', [0x1a, 0x45, 0xdf, 0xa3, 1], 'audio/webm'],
  ['Ogg', [...Buffer.from('OggS..')], 'audio/ogg'],
  ['MP4', [0, 0, 0, 32, ...Buffer.from('ftypM4A ')], 'audio/mp4'],
  ['WAV', [...Buffer.from('RIFF....WAVEfmt ')], 'audio/wav'],
  ['MP3 with a title', [...Buffer.from('ID3..')], 'audio/mpeg'],
  ['MP3', [0xff, 0xfb, 0x90], 'audio/mpeg'],
  ['a page', [...Buffer.from('<!doctype html>')], undefined],
  ['a picture', [0x89, 0x50, 0x4e, 0x47], undefined],
  ['nothing', [], undefined],
])('%s is known by how it begins', (_name, bytes, mime) => expect(kindOf(new Uint8Array(bytes))).toBe(mime))

describe.each(DIALECTS)('recordings on %s', (dialect) => {
  let world: World
  let plan: Awaited<ReturnType<typeof fivePeople>>
  let ann: MemberId
  beforeEach(async () => {
    world = await createWorld(dialect)
    plan = await fivePeople(world.deps)
    ann = plan.citizens[0]
  })
  afterEach(() => world.close())

  async function say(who: MemberId = ann, bytes: Uint8Array = toneOf(1), id: string = randomId()) {
    const said = { section: 'why' as const, bytes, commandId: id as CommandId }
    const outcome = await sayWords(world.deps, await plan.callerFor(who), said)
    if (!outcome.ok) throw new Error('A rule said no.')
    return String(outcome.result?.recordingId)
  }
  const refusal = (asked: Promise<unknown>) =>
    asked.then(
      () => 'done',
      (error: unknown) => (isAppError(error) ? error.sentence(english) : String(error)),
    )
  const isKept = async (id: string) => (await findRecording(world.db, plan.planId, id)) !== undefined
  const countKept = async () => (await world.db.selectFrom('recording').select('recording_id').execute()).length
  const typeUp = async (recordingId: string) =>
    (await plan.done(plan.guide, 'words.type', { section: 'why', speaker: ann, text: 'It is cold.', recordingId }))
      .wordsId

  test('are kept until they are typed and the speaker agrees', async () => {
    const recordingId = await say()
    expect(await findRecording(world.db, plan.planId, recordingId)).toEqual({
      ...{ memberId: ann, mime: 'audio/wav', bytes: toneOf(1) },
    })
    const wordsId = await typeUp(recordingId)
    expect(await isKept(recordingId)).toBe(true)
    await plan.done(ann, 'words.agree', { wordsId })
    expect(await isKept(recordingId)).toBe(false)
    expect(plainText((await world.deps.texts.read(world.db, plan.planId, 'why')).doc)).toContain('It is cold.')
  })

  test('stay for another try when the speaker says no, and go when they are taken back', async () => {
    const recordingId = await say()
    await plan.done(ann, 'words.decline', { wordsId: await typeUp(recordingId) })
    expect(await isKept(recordingId)).toBe(true)
    await plan.done(ann, 'words.unsay', { recordingId })
    expect(await isKept(recordingId)).toBe(false)
  })

  test('go when their speaker leaves', async () => {
    await typeUp(await say())
    await plan.done(ann, 'member.leave')
    expect(await countKept()).toBe(0)
    const sealed = await world.db.selectFrom('sealed').where('name', '=', 'typed').select('seal').execute()
    expect(sealed).toEqual([])
  })

  test('sent twice by one form are one', async () => {
    const id = randomId()
    const [first, second] = await Promise.all([say(ann, toneOf(1), id), say(ann, toneOf(1), id)])
    expect(first).toBe(second)
    expect(await countKept()).toBe(1)
  })

  test('that the door refuses are not kept', async () => {
    expect(await refusal(say(plan.guide))).toContain('Only members')
    await plan.done(plan.guide, 'section.freeze', { section: 'why' })
    expect(await refusal(say())).toContain('Writing is paused')
    expect(await countKept()).toBe(0)
  })

  test('are sound, and not too long', async () => {
    expect(await refusal(say(ann, new Uint8Array(Buffer.from('<!doctype html>'))))).toContain('no recording')
    expect(await refusal(say(ann, new Uint8Array(MAX_RECORDING_BYTES + 1)))).toContain('too long')
    expect(await countKept()).toBe(0)
  })

  test('of somebody else cannot be said as one’s own', async () => {
    const recordingId = await say()
    await plan.done(ann, 'words.unsay', { recordingId })
    const again = plan.send(plan.citizens[1], 'words.say', { section: 'why', recordingId })
    await expect(again).rejects.toThrow('There is no such recording')
  })
})

describe('a recording over the API', () => {
  let server: TestServer
  let path: string
  let ann: string
  let stranger: string
  const bytes = toneOf(1)
  beforeAll(async () => {
    server = await startTestServer()
    const { planId, member } = await server.api.start()
    ann = (await server.api.join(planId, member.token, 'citizen', 'Ann')).token
    stranger = (await server.api.start()).member.token
    const caller = await tokenCaller(server.deps.db, ann)
    const said = { section: 'why' as const, bytes, commandId: randomId() as CommandId }
    const outcome = await sayWords(server.deps, caller!, said)
    path = `/plans/${planId}/recordings/${outcome.ok ? outcome.result?.recordingId : ''}`
  })
  afterAll(() => server.close())

  const get = (range?: string, token: string | null = ann) =>
    fetch(`${server.url}/api/v1${path}`, {
      headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(range ? { range } : {}) },
    })

  test('is heard by members, kept by no cache, and runs nothing', async () => {
    const response = await get()
    expect(response.status).toBe(200)
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...{ 'content-type': 'audio/wav', 'cache-control': 'private, no-store', 'accept-ranges': 'bytes' },
      ...{ 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff' },
    })
  })

  test.each<[string, number, string | null, Uint8Array | null]>([
    ['bytes=0-1', 206, `bytes 0-1/${bytes.length}`, bytes.subarray(0, 2)],
    ['bytes=100-', 206, `bytes 100-${bytes.length - 1}/${bytes.length}`, bytes.subarray(100)],
    ['bytes=-10', 206, `bytes ${bytes.length - 10}-${bytes.length - 1}/${bytes.length}`, bytes.subarray(-10)],
    [`bytes=${bytes.length}-`, 416, `bytes */${bytes.length}`, null],
  ])('can be had in parts: %s', async (range, status, told, part) => {
    const response = await get(range)
    expect([response.status, response.headers.get('content-range')]).toEqual([status, told])
    if (part) expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(part))
  })

  test('is heard by nobody else', async () => {
    expect([(await get(undefined, stranger)).status, (await get(undefined, null)).status]).toEqual([403, 401])
  })
})
