import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestOfText } from '#domain/crypto.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'

const program = new URL('../../server/evenground.js', import.meta.url).pathname
const SIDES = ['citizen', 'professional', 'citizen', 'professional', 'citizen'] as const

let server: TestServer
let folder: string
let planId: string
let guide: string
let voters: { token: string }[]
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenground-files-'))
  server = await startTestServer()
  const plan = await server.api.start()
  planId = plan.planId
  guide = plan.member.token
  voters = await Promise.all(SIDES.map((side, i) => server.api.join(planId, guide, side, `Person ${i}`)))
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const address = (ballotId: string, name: string) => `/plans/${planId}/ballots/${ballotId}/files/${name}`
const get = (ballotId: string, name: string, token = voters[0]!.token) => server.api.get(address(ballotId, name), token)

async function open(input: object): Promise<string> {
  const closesAt = toInstant(server.clock.now + 8 * DAY)
  const asked = { subject: { kind: 'question', text: 'Where, and when?' }, kind: 'sensing', closesAt, ...input }
  const { body } = await server.api.command(planId, guide, 'ballot.open', asked)
  return body.result.ballotId
}
async function vote(input: object, choices: readonly unknown[]) {
  const ballotId = await open(input)
  for (const [i, choice] of choices.entries()) {
    const { status } = await server.api.command(planId, voters[i]!.token, 'ballot.cast', { ballotId, choice })
    expect(status).toBe(200)
  }
  server.wait(9 * DAY)
  const { body } = await server.api.command(planId, guide, 'ballot.close', { ballotId })
  return { ballotId, result: body.result.result }
}
/** What `evenground count` says of a file of the vote. */
async function counted(ballotId: string, name: string, ...argv: string[]) {
  const file = join(folder, `${ballotId}-${name}`)
  writeFileSync(file, (await get(ballotId, name)).text)
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, 'count', ...argv, file], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

describe('files of a vote that has closed', () => {
  const PLACES = [{ en: 'The hall, by the “mill”' }, { en: 'Library' }, { en: 'Clinic; upstairs' }]
  const [hall, library, clinic] = ['option-1', 'option-2', 'option-3']

  test('an order, counted again by each format that can hold it', async () => {
    const orders = [
      [[hall], [library], [clinic]],
      [[library], [hall]],
      [[library], [hall, clinic]],
      [[library], [clinic], [hall], ['status-quo']],
      [[library]],
    ]
    const { ballotId, result } = await vote({ method: 'ranked', options: PLACES }, orders)
    expect(result.chosen.winners).toEqual([library])
    const rules = ['--method', 'ranked', '--status-quo', 'Leave things as they are']
    for (const name of ['papers.csv', 'papers.blt', 'papers.toi', 'papers.txt']) {
      expect(await counted(ballotId, name, ...rules), name).toMatchObject({ winners: ['Library'], papers: 5 })
    }
    expect((await get(ballotId, 'papers.soc')).status).toBe(404)
  })

  test('money, by its costs and budget', async () => {
    const options = PLACES.map((place, i) => ({ ...place, cost: 1000 * (i + 1) }))
    const ticks = [[hall], [hall, library], [library], [library, clinic], [clinic]]
    const { ballotId, result } = await vote({ method: 'budget-es', options, budget: 4000 }, ticks)
    const won = result.chosen.winners.map((id: string) => id.slice('option-'.length))
    expect(won.length).toBeGreaterThan(0)
    expect(await counted(ballotId, 'papers.pb', '--method', 'budget-es')).toMatchObject({ winners: won })
  })

  test('ticks and levels as a table', async () => {
    const ticks = await vote({ method: 'approval', options: PLACES }, [[hall], [hall, library], [hall]])
    expect(await counted(ticks.ballotId, 'papers.csv', '--method', 'approval')).toMatchObject({
      winners: [PLACES[0]!.en],
    })
    const levels = await vote({ method: 'gradients8' }, ['1', '2', '2', '7', '1'])
    const { text } = await get(levels.ballotId, 'papers.csv')
    expect(text).toBe('papers,choice\n2,1\n2,2\n1,7\n')
  })

  test('the definition, the box and the result are the bytes that were hashed; the log says so', async () => {
    const { ballotId } = await vote({ method: 'approval', options: PLACES }, [[hall], [library]])
    const [definition, papers, result, transcript] = await Promise.all(
      ['definition.json', 'papers.jsonl', 'result.json', 'transcript.json'].map((name) => get(ballotId, name)),
    )
    const told = JSON.parse(transcript!.text)
    const digest = (text: string) => digestOfText(nodeCrypto.sha256, text)
    expect(told).toMatchObject({
      ...{ definition: digest(definition!.text), box: digest(papers!.text), result: digest(result!.text) },
    })
    const log = (await server.api.get(`/plans/${planId}/log?limit=1000`, guide)).text
    for (const entry of told.entries) expect(log).toContain(`${entry}\n`)
    const kinds = told.entries.map((entry: string) => JSON.parse(entry).kind)
    expect(kinds).toEqual(['ballot.opened', 'papers.batched', 'participation.published', 'ballot.closed'])
    expect(JSON.parse(told.entries.at(-1)).body).toMatchObject({ box: told.box, result: told.result })
    expect(papers!.headers.get('content-disposition')).toBe('attachment; filename="papers.jsonl"')
  })

  test('the command line counts a vote straight from the file “To be checked”', async () => {
    const { ballotId, result } = await vote({ method: 'score', options: PLACES }, [{ [library]: 4 }, { [hall]: 1 }])
    const bundle = join(folder, 'plan.json')
    writeFileSync(bundle, (await server.api.get(`/plans/${planId}/exports/json`, voters[0]!.token)).text)
    const count = (...argv: string[]) =>
      spawnSync(process.execPath, [program, 'count', ...argv, bundle], { encoding: 'utf8' })
    const { stdout, status } = count('--ballot', ballotId)
    expect([status, JSON.parse(stdout).winners]).toEqual([0, result.chosen.winners])
    expect(count('--ballot', '99')).toMatchObject({ status: 2, stderr: 'The file holds no closed vote “99”.\n' })
    expect(count('--ballot', ballotId, '--method', 'approval').stderr).toContain('cannot be changed afterwards')
  })
})

describe('nobody gets', () => {
  test('anything before the vote has closed', async () => {
    const ballotId = await open({ method: 'approval', options: ['Hall', 'Library'] })
    await server.api.command(planId, voters[0]!.token, 'ballot.cast', { ballotId, choice: ['Hall'] })
    for (const name of ['papers.jsonl', 'papers.csv', 'definition.json', 'result.json', 'transcript.json']) {
      const { status, body } = await get(ballotId, name, guide)
      expect(status).toBe(404)
      expect(body.detail).toBe('There are no papers of this vote to give out. They are published when it has closed.')
    }
  })
  test('anything of a plan that is not theirs', async () => {
    const { ballotId } = await vote({ method: 'approval', options: ['Hall', 'Library'] }, [['Hall']])
    const other = await server.api.start()
    expect((await get(ballotId, 'papers.csv', other.member.token)).status).toBeGreaterThanOrEqual(401)
    expect((await server.api.get(address(ballotId, 'papers.csv'))).status).toBe(401)
    const elsewhere = `/plans/${other.planId}/ballots/${ballotId}/files/papers.csv`
    expect((await server.api.get(elsewhere, other.member.token)).status).toBe(404)
  })
})
