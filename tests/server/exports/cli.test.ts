import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { exportCommand } from '#server/cli/export.ts'
import type { Io } from '#server/cli/io.ts'
import { openOffline } from '#server/cli/offline.ts'
import { verifyCommand } from '#server/cli/verify.ts'
import { startPlan } from '#server/plans.ts'
import { bundleOf, createFinishedPlan } from '#tests/support/finished-plan.ts'

let folder: string
let text: string
let out = ''
let error = ''
const io = (environment: NodeJS.ProcessEnv = process.env): Io => ({
  stdout: (some) => {
    out += some
  },
  stderr: (some) => {
    error += some
  },
  ...{ readFile, writeFile, environment },
})
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenground-cli-'))
  const plan = await createFinishedPlan()
  text = await bundleOf(plan)
  await plan.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  out = ''
  error = ''
})

describe('evenground verify', () => {
  test('says in one paragraph that a record is sound, then how it knows', async () => {
    expect(await verifyCommand([file('good.json', text)], io())).toBe(0)
    const [summary] = out.split('\n\n')
    expect(summary).toMatch(/^This record is sound\. It holds the first \d+ entries of the log /)
    expect(summary).not.toContain('\n')
    expect(out).toContain('14. What was agreed is what was voted on')
    expect(out).toContain('Not checked:')
    expect(out).not.toContain('FAILED')
  })
  test('names the first step and entry that are wrong', async () => {
    const changed = text.replace('It must', 'It may').replace('\\"side\\":\\"citizen\\"', '\\"side\\":\\"foreigner\\"')
    expect(await verifyCommand([file('bad.json', changed)], io())).toBe(1)
    expect(out).toMatch(/^Do not rely on this record/)
    expect(out).toMatch(/First fault: step 6, entry \d+\./)
    expect(out).toContain('FAILED')
  })
  test('prints the report as JSON', async () => {
    expect(await verifyCommand(['--json', file('good.json', text)], io())).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ ok: true, checks: expect.any(Array), summary: expect.any(String) })
  })
  test('pins a key', async () => {
    const { keys } = JSON.parse(text)
    const good = file('good.json', text)
    expect(await verifyCommand([good, '--key', keys.log], io())).toBe(0)
    expect(await verifyCommand(['--key', keys.receipts, good], io())).toBe(1)
    expect(out).toContain('signed by another key than the one you asked for')
  })
  test('a damaged record fails, anything else cannot be checked', async () => {
    expect(await verifyCommand([file('cut.json', text.slice(0, -5))], io())).toBe(1)
    expect(await verifyCommand([file('cut.json', `${text.slice(0, 5)}x${text.slice(5)}`)], io())).toBe(1)
    expect(await verifyCommand([file('bytes.json', Buffer.from(text).fill(0xff, 99, 100))], io())).toBe(1)
    expect(await verifyCommand([file('letter.txt', 'Dear all,')], io())).toBe(2)
    expect(await verifyCommand([file('photo.png', Buffer.from([0x89, 0x50, 0xff, 0xfe]))], io())).toBe(2)
    expect(await verifyCommand([join(folder, 'not-there.json')], io())).toBe(2)
    expect(await verifyCommand([folder], io())).toBe(2)
    expect(error).toContain('cannot be read. Check its name')
  })
  test.each([[[]], [['a', 'b']], [['--key']], [['a', '--key']], [['a', '--what']]])(
    '%j is not understood',
    async (argv) => {
      expect(await verifyCommand(argv, io())).toBe(2)
      expect(error).toContain('Usage: evenground verify FILE')
    },
  )
})

describe('evenground export', () => {
  const environment = (): NodeJS.ProcessEnv => ({
    ...{ DATA_DIR: folder, NODE_ENV: 'test', PUBLIC_URL: 'http://plans.example' },
  })
  let planId: string
  beforeAll(async () => {
    const { deps, close } = await openOffline(environment())
    const facilitator = { name: 'Noor Hassan', employedBySponsor: false }
    const started = await startPlan(deps, {
      title: 'Breathing',
      place: 'X',
      question: 'How?',
      method: 'consent',
      facilitator,
    })
    planId = started.planId
    await close()
  })
  test('writes a document to a file, and the record to the screen', async () => {
    const path = join(folder, 'plan.html')
    expect(await exportCommand([planId, '--format', 'html', '--out', path], io(environment()))).toBe(0)
    expect(readFileSync(path, 'utf8')).toContain('<h1>Breathing</h1>')
    expect(out).toContain('It covers the first 3 entries of the log.')
    out = ''
    expect(await exportCommand(['--format', 'json', planId], io(environment()))).toBe(0)
    expect(await verifyCommand([file('screen.json', out)], io())).toBe(0)
    expect(error).toBe('')
  })
  test('of a plan that isn’t there, says so', async () => {
    const nowhere = exportCommand([`p_${'0'.repeat(26)}`, '--format', 'md'], io(environment()))
    await expect(nowhere).rejects.toMatchObject({ code: 'not-found' })
  })
  test.each([[[]], [['plan']], [['p', '--format', 'html']], [['--format', 'docx']]])(
    '%j is not understood',
    async (argv) => {
      expect(await exportCommand(argv, io(environment()))).toBe(2)
      expect(error).toContain('Usage: evenground export PLAN')
    },
  )
})
