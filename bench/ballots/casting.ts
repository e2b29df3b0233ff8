import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { boxOf, isPaperSigned, type Paper, parseBox, signPaper } from '#domain/ballots/paper.ts'
import { keyPairFrom, nodeCrypto, randomSeed } from '#server/crypto.ts'
import { client } from '#tests/support/server.ts'

const DAY = 86_400_000
const MEMBERS = 500
const WITHIN = 2_000
type Voter = { token: string }

/** Milliseconds from sending a vote to its receipt, each vote kept on disk before it is answered; a process apart. */
export type Casting = { p50: number; p99: number; lastAnswered: number; accepted: number; sent: number }

/** `MEMBERS` people vote at even distances within two seconds, by HTTP, papers made by the server or signed at home. */
export async function castings(): Promise<{ assisted: Casting; signed: Casting }> {
  const folder = mkdtempSync(join(tmpdir(), 'evenground-bench-'))
  const child = spawn(process.execPath, [new URL('./server.ts', import.meta.url).pathname], {
    env: { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const url = await new Promise<string>((resolve) =>
      child.stdout.once('data', (line) => resolve(String(line).trim())),
    )
    return await measure(url)
  } finally {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(url: string) {
  const api = client(url)
  const plan = await api.start()
  const voters: Voter[] = []
  const names = Array.from({ length: MEMBERS }, (_, i) => `Person ${i}`)
  for (const name of names) {
    voters.push(await api.join(plan.planId, plan.member.token, voters.length % 2 ? 'professional' : 'citizen', name))
  }
  const open = async () => {
    const closesAt = new Date(Date.now() + 8 * DAY).toISOString()
    const { body } = await api.command(plan.planId, plan.member.token, 'ballot.open', {
      ...{ subject: { kind: 'question', text: 'Shall we?' }, kind: 'sensing', method: 'gradients8', closesAt },
    })
    return body.result as { ballotId: string; definitionDigest: Paper['definition'] }
  }
  const level = (i: number) => String(1 + (i % 7))
  const first = await open()
  const assisted = await castAll(voters, ({ token }, i) =>
    api.command(plan.planId, token, 'ballot.cast', { ballotId: first.ballotId, choice: level(i) }),
  )
  const second = await open()
  const papers = voters.map((_, i) => {
    const { publicKey, sign } = keyPairFrom(randomSeed())
    const { definition: _own, ...paper } = signPaper(publicKey, sign, {
      ...{ choice: level(i), definition: second.definitionDigest, rev: 1 },
    })
    return paper
  })
  const signed = await castAll(voters, ({ token }, i) =>
    api.command(plan.planId, token, 'ballot.cast', { ballotId: second.ballotId, paper: papers[i]! }),
  )
  return { assisted, signed }
}

async function castAll(
  voters: readonly Voter[],
  send: (voter: Voter, i: number) => Promise<{ status: number }>,
): Promise<Casting> {
  const started = performance.now()
  const times: number[] = []
  let accepted = 0
  let lastAnswered = 0
  await Promise.all(
    voters.map(async (voter, i) => {
      await new Promise((resolve) => setTimeout(resolve, (i * WITHIN) / voters.length))
      const sent = performance.now()
      const { status } = await send(voter, i)
      lastAnswered = Math.max(lastAnswered, performance.now() - started)
      times.push(performance.now() - sent)
      if (status === 200) accepted++
    }),
  )
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!
  return { p50: at(0.5), p99: at(0.99), lastAnswered, accepted, sent: voters.length }
}

/** Signed papers that one core checks in a second: the box read as canonical JSON, each signature. */
export function checkedPerSecond(papers: number): number {
  const definition = `sha256:${'0'.repeat(64)}` as const
  const box = Array.from({ length: papers }, (_, i) => {
    const { publicKey, sign } = keyPairFrom(randomSeed())
    return signPaper(publicKey, sign, { choice: String(1 + (i % 8)), definition, rev: 1 })
  })
  const text = boxOf(box)
  const started = performance.now()
  const read = parseBox(text)
  if (!read.every((paper) => isPaperSigned(nodeCrypto, paper))) throw new Error('A paper is not signed.')
  return papers / ((performance.now() - started) / 1000)
}
