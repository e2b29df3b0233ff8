import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { utf8 } from '#domain/bytes.ts'
import { signCheckpoint } from '#domain/log/checkpoint.ts'
import { lineFrom } from '#domain/log/cosignature.ts'
import { formatVerifierKey, parseVerifierKey } from '#domain/log/note.ts'
import { consistencyProof, leafHash, rootOfLeaves } from '#domain/log/tree.ts'
import { formatAddCheckpoint } from '#domain/log/witnessing.ts'
import { nodeCrypto, signerFrom } from '#server/crypto.ts'
import { startWitness, type WitnessProcess, witnessFolder } from '#tests/support/witness.ts'

const { sha256 } = nodeCrypto
const log = signerFrom('plans.example/plan/p', sha256(utf8('a log')))
const LOG = formatVerifierKey(sha256, log.name, log.publicKey)
const other = signerFrom('plans.example/plan/q', sha256(utf8('another log')))
const OTHER = formatVerifierKey(sha256, other.name, other.publicKey)
const leavesOf = (fork: string, from: number) =>
  Array.from({ length: 30 }, (_, i) => leafHash(sha256, utf8(`entry ${i} ${i >= from ? fork : ''}`)))
const honest = leavesOf('', 30)
const forked = leavesOf('fork', 5)
const headAt = (size: number, leaves = honest, signer = log) =>
  signCheckpoint(sha256, { origin: signer.name, size, root: rootOfLeaves(sha256, leaves, 0, size) }, signer)
const request = (old: number, size: number, leaves = honest, signer = log) =>
  formatAddCheckpoint({
    ...{ old, checkpoint: headAt(size, leaves, signer) },
    proof: old === 0 ? [] : consistencyProof(sha256, leaves.slice(0, size), old),
  })

let place: ReturnType<typeof witnessFolder>
const running: WitnessProcess[] = []
beforeEach(() => {
  place = witnessFolder()
})
afterEach(async () => {
  for (const witness of running.splice(0)) await witness.kill()
  place.remove()
})
async function witness(...argv: string[]) {
  const started = await startWitness('--key', place.key, ...argv)
  running.push(started)
  return started
}
const fresh = (...argv: string[]) => witness('--new', 'union.example/witness', '--log', LOG, ...argv)
const isSigned = (vkey: string, size: number, text: string, leaves = honest) =>
  lineFrom(nodeCrypto, headAt(size, leaves), text, parseVerifierKey(sha256, vkey)!)

describe('evenground witness', () => {
  test('makes a key for its user alone, prints it, and signs what grows', async () => {
    const { vkey, ask, url } = await fresh()
    expect(vkey).toMatch(/^union\.example\/witness\+/)
    expect(statSync(place.key).mode & 0o777).toBe(0o600)
    expect(await (await fetch(url)).text()).toContain(vkey)
    const first = await ask(request(0, 7))
    expect(first.status).toBe(200)
    const signed = isSigned(vkey, 7, first.text)
    expect(signed?.line).toBe(first.text)
    expect(Math.abs(signed!.seconds - Date.now() / 1000)).toBeLessThan(60)
    expect((await ask(request(7, 12))).status).toBe(200)
    expect((await ask(request(12, 12))).status).toBe(200)
  })

  test('answers each wrong request as the protocol says, and goes on', async () => {
    const { ask, url } = await fresh()
    expect((await ask(request(0, 7))).status).toBe(200)
    const answers = [
      [await ask(request(0, 12)), 409, '7\n'],
      [await ask(request(0, 5)), 409, '7\n'],
      [await ask(formatAddCheckpoint({ old: 7, proof: [], checkpoint: headAt(5) })), 400],
      [await ask(request(7, 7, forked)), 409, '7\n'],
      [await ask(request(7, 12, forked)), 422],
      [await ask(request(0, 7, honest, other)), 404],
      [await ask(request(7, 12).replace('\n12\n', '\n13\n')), 403],
      [await ask('hello'), 400],
      [await ask(Uint8Array.of(0xff, 0xfe)), 400],
      [await ask('x'.repeat(70_000)), 413],
    ] as const
    for (const [answer, status, text] of answers) {
      expect(answer.status).toBe(status)
      if (status === 409) expect([answer.type, answer.text]).toEqual(['text/x.tlog.size', text])
    }
    expect((await fetch(`${url}/add-checkpoint`)).status).toBe(405)
    expect((await fetch(`${url}/else`)).status).toBe(404)
    expect((await ask(request(7, 12))).status).toBe(200)
  })

  test('tells its operator of a fork, with both heads as evidence', async () => {
    const { ask, said } = await fresh()
    await ask(request(0, 7))
    await ask(request(7, 12, forked))
    expect(said.err).toContain('REFUSED: plans.example/plan/p')
    expect(said.err).toContain(headAt(7))
    expect(said.err).toContain(headAt(12, forked))
  })

  test('of many forks asked for at once signs one line of growth only', async () => {
    const { ask, vkey } = await fresh()
    await ask(request(0, 4))
    const asked = [honest, forked].flatMap((leaves) => Array.from({ length: 10 }, (_, i) => ({ leaves, size: 10 + i })))
    const answers = await Promise.all(asked.map(({ leaves, size }) => ask(request(4, size, leaves))))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
    const [won] = asked.filter((_, i) => answers[i]!.status === 200)
    expect(isSigned(vkey, won!.size, answers.find(({ status }) => status === 200)!.text, won!.leaves)).toBeDefined()
    const lost = won!.leaves === honest ? forked : honest
    expect((await ask(request(won!.size, 25, lost))).status).toBe(422)
  })

  test('killed at any moment, it never signs what forks from what it signed', async () => {
    let { ask, kill } = await fresh()
    await ask(request(0, 4))
    for (let round = 0; round < 3; round++) {
      const size = 6 + round * 3
      const old =
        round === 0 ? 4 : Number(JSON.parse(readFileSync(place.state, 'utf8')).logs[log.name].checkpoint.split('\n')[1])
      const answers = [ask(request(old, size)), ask(request(old, size + 1)), ask(request(old, size + 2))]
      await Promise.race(answers)
      await kill()
      const signed = (await Promise.allSettled(answers)).filter(
        (answer) => answer.status === 'fulfilled' && answer.value.status === 200,
      )
      expect(signed.length).toBeLessThanOrEqual(1)
      const again = await witness('--log', LOG)
      ;({ ask, kill } = again)
      const told = Number((await ask(request(0, 30))).text)
      expect(told).toBeGreaterThanOrEqual(size)
      expect((await ask(request(told, 30, forked))).status).toBe(422)
      expect((await ask(request(told, told, forked))).status).toBe(409)
    }
    expect(JSON.parse(readFileSync(place.state, 'utf8')).logs[log.name].checkpoint).toContain(log.name)
  })

  test('without its memory, or with a damaged or foreign one, it does not begin', async () => {
    const { ask, kill } = await fresh()
    await ask(request(0, 4))
    await kill()
    const memory = readFileSync(place.state, 'utf8')
    for (const [text, sentence] of [
      [undefined, 'is missing'],
      ['{"v":', 'damaged'],
      ['{}', 'not what a witness'],
      [memory.replace('union.example', 'else.example'), 'another witness'],
      [memory.replace(`"${log.name}":`, '"else":'), 'damaged'],
    ] as const) {
      if (text === undefined) rmSync(place.state)
      else writeFileSync(place.state, text)
      const refused = await witness('--new', 'union.example/witness', '--log', LOG)
      expect((await refused.ended)[0]).toBe(2)
      expect(refused.said.err).toContain(sentence)
    }
    writeFileSync(place.state, memory)
    expect((await (await witness('--log', LOG)).ask(request(4, 9))).status).toBe(200)
  })

  test('two processes never share a memory', async () => {
    await fresh()
    const second = await witness('--log', LOG)
    expect((await second.ended)[0]).toBe(2)
    expect(second.said.err).toContain('Another witness')
  })

  test('signs nothing that it could not write down', async () => {
    const { ask } = await fresh()
    await ask(request(0, 4))
    chmodSync(place.folder, 0o500)
    const answer = await ask(request(4, 9))
    chmodSync(place.folder, 0o700)
    // The superuser may write anywhere.
    if (process.getuid?.() === 0) return
    expect(answer.status).toBe(500)
    expect((await ask(request(4, 9, forked))).status).toBe(200)
  })

  test('watches more logs once they stand in its file', async () => {
    writeFileSync(place.logs, `# ours\n${LOG}\n`)
    const { ask, said } = await witness('--new', 'union.example/witness', '--logs', place.logs)
    expect((await ask(request(0, 4))).status).toBe(200)
    expect((await ask(request(0, 4, honest, other))).status).toBe(404)
    writeFileSync(place.logs, `${LOG}\n\n${OTHER}\n`)
    expect((await ask(request(0, 4, honest, other))).status).toBe(200)
    writeFileSync(place.logs, 'nonsense, longer than before so that it is seen to have changed'.repeat(20))
    expect((await ask(request(4, 5))).status).toBe(200)
    expect(said.err).toContain('line 1')
  })

  test.each([
    ['nothing', []],
    ['an argument that we do not know', ['--key', 'k', '--weight', '2']],
    ['a port that is none', ['--key', 'k', '--port', '99999']],
  ])('with %s says how it is used', async (_case, argv) => {
    const { said, ended } = await startWitness(...argv)
    expect([(await ended)[0], said.err]).toEqual([2, expect.stringContaining('Usage:')])
  })

  test.each([
    ['no key and no name for one', [], 'Make one with --new'],
    ['a name with a space', ['--new', 'a b'], 'no spaces'],
    ['a log that is none', ['--new', 'a.example/w', '--log', 'x'], 'no key of a log'],
  ])('with %s says so', async (_case, argv, sentence) => {
    const { said, ended } = await witness(...argv)
    expect([(await ended)[0], said.err]).toEqual([2, expect.stringContaining(sentence)])
  })

  test('does not make a second key over the first', async () => {
    const { kill, vkey } = await fresh()
    await kill()
    const again = await fresh()
    expect(again.vkey).toBe(vkey)
    await again.kill()
    const renamed = await witness('--new', 'else.example/witness')
    expect(renamed.said.err).toContain('holds the key of union.example/witness')
  })
})
