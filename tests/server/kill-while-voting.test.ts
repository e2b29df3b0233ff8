import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openReceipt } from '#domain/ballots/receipt.ts'
import { decodeEntry } from '#domain/log/entry.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto, randomId } from '#server/crypto.ts'
import { type Answer, client } from '#tests/support/server.ts'
import { english } from '#tests/support/words-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenground-kill-'))
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function startProcess(): Promise<{ child: ChildProcess; url: string }> {
  const file = new URL('../support/voting-process.ts', import.meta.url).pathname
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATA_DIR: folder,
    PORT: '0',
    LOG_LEVEL: 'silent',
    NODE_ENV: 'test',
    PUBLIC_URL: 'http://plans.example',
  }
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.once('data', (line: Buffer) => resolve(line.toString().trim()))
    child.once('exit', () => reject(new Error('The server ended before it was ready.')))
  })
  return { child, url }
}

test('a server killed at random moments while people vote and act loses nothing that it acknowledged', async () => {
  let { child, url } = await startProcess()
  let api = client(url)
  const plan = await api.start()
  const voters = await Promise.all(
    ['Ann', 'Bea', 'Cy'].map((name) => api.join(plan.planId, plan.member.token, 'citizen', name)),
  )
  const closesAt = toInstant(Date.now() + 8 * DAY)
  const { ballotId } = (
    await api.command(plan.planId, plan.member.token, 'ballot.open', {
      ...{ subject: { kind: 'question', text: 'Shall we?' }, kind: 'sensing', method: 'gradients8', closesAt },
    })
  ).body.result

  /** What the server said yes to. */
  const receipts = new Map<string, { rev: number; receipt: string; commandId: string; choice: string }>()
  const scheduled: number[] = []
  for (let round = 0; round < 8; round++) {
    let alive = true
    const act = async (send: () => Promise<Answer>, done: (answer: Answer) => void) => {
      while (alive) {
        const answer = await send().catch(() => undefined)
        if (answer?.status === 200) done(answer)
      }
    }
    const voting = voters.map(({ token, name }) => {
      let sent = { commandId: '', choice: '' }
      return act(
        () => {
          sent = { commandId: randomId(), choice: String(1 + ((sent.commandId.charCodeAt(0) || 0) % 7)) }
          return api.command(plan.planId, token, 'ballot.cast', { ballotId, choice: sent.choice }, sent.commandId)
        },
        ({ body }) => receipts.set(name, { ...body.result, ...sent }),
      )
    })
    const meeting = act(
      () =>
        api.command(plan.planId, plan.member.token, 'session.schedule', {
          kind: 'async',
          title: 'T',
          startsAt: closesAt,
          minutes: 60,
        }),
      ({ body }) => scheduled.push(body.entries[0].seq),
    )
    await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 300))
    child.kill('SIGKILL')
    alive = false
    await Promise.all([...voting, meeting])
    ;({ child, url } = await startProcess())
    api = client(url)
    for (const voter of voters) {
      const last = receipts.get(voter.name)
      if (!last) continue
      // Sending the acknowledged command again finds it, and its paper is at least as new as the receipt says.
      const again = await api.command(
        plan.planId,
        voter.token,
        'ballot.cast',
        { ballotId, choice: last.choice },
        last.commandId,
      )
      expect(again.body.result).toMatchObject({ rev: last.rev, receipt: last.receipt })
    }
    const log = (await api.get(`/plans/${plan.planId}/log`, plan.member.token)).text
      .trimEnd()
      .split('\n')
      .map(decodeEntry)
    for (const seq of scheduled) expect(log[seq]!.kind).toBe('session.scheduled')
  }
  expect(receipts.size).toBe(3)
  // Rounds must have been killed in the middle of something, or the test proves nothing.
  expect(scheduled.length).toBeGreaterThan(8)

  const bundle = await api.get(`/plans/${plan.planId}/exports/json`, plan.member.token)
  expect(verifyBundle(nodeCrypto, bundle.text, english).ok).toBe(true)
  const { keys } = decodeEntry((await api.get(`/plans/${plan.planId}/log?limit=1`, plan.member.token)).text.trimEnd())
    .body as { keys: { receipts: string } }
  for (const { receipt, rev } of receipts.values())
    expect(openReceipt(nodeCrypto, receipt, keys.receipts)).toMatchObject({ rev })
}, 120_000)
