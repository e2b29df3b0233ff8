import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseCheckpoint } from '#domain/log/checkpoint.ts'
import { parseNote, parseVerifierKey } from '#domain/log/note.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { bundleOf, createFinishedPlan } from '#tests/support/finished-plan.ts'
import { parsed } from './forge.ts'

/** voting.md §3.2: nobody needs our program to check a log. */
const works = (program: string, ...args: string[]) => spawnSync(program, args).status === 0
const absent = ['sha256sum', 'openssl'].filter(
  (program) => !works(program, program === 'openssl' ? 'version' : '--version'),
)
const because = absent.length > 0 ? ` (left out: there is no ${absent.join(' and no ')} here)` : ''

let plan: Awaited<ReturnType<typeof createFinishedPlan>>
let text: string
let folder: string
beforeAll(async () => {
  plan = await createFinishedPlan()
  text = await bundleOf(plan)
  folder = mkdtempSync(join(tmpdir(), 'evenground-openssl-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await plan.close()
})

const sha256sum = (bytes: Uint8Array): Buffer =>
  Buffer.from(execFileSync('sha256sum', { input: bytes }).toString('utf8').slice(0, 64), 'hex')

/** RFC 6962 §2.1, word for word. */
function rootBySha256sum(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0]!
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)].map(rootBySha256sum)
  return sha256sum(Buffer.concat([Buffer.of(1), left!, right!]))
}

test.skipIf(absent.length > 0)(`sha256sum alone gives the root of the log${because}`, () => {
  const { entries, checkpoint } = parsed(text)
  const leaves = entries.map((entry) => sha256sum(Buffer.concat([Buffer.of(0), Buffer.from(entry)])))
  const signed = parseCheckpoint(parseNote(checkpoint)?.text ?? '')
  expect(rootBySha256sum(leaves).toString('hex')).toBe(Buffer.from(signed!.root).toString('hex'))
})

test.skipIf(absent.length > 0)(`openssl alone accepts both signatures, and no others${because}`, () => {
  const { checkpoint, signature, keys } = parsed(text)
  const { publicKey } = parseVerifierKey(nodeCrypto.sha256, keys.log)!
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey])
  writeFileSync(join(folder, 'key.der'), der)
  const accepts = (note: string, message?: string) => {
    const { text: signed, signatures } = parseNote(note)!
    writeFileSync(join(folder, 'message'), message ?? signed)
    writeFileSync(join(folder, 'signature'), signatures[0]!.signature)
    const [key, sig, input] = ['key.der', 'signature', 'message'].map((name) => join(folder, name))
    const how = ['-verify', '-pubin', '-keyform', 'DER', '-rawin']
    return works('openssl', 'pkeyutl', ...how, '-inkey', key!, '-sigfile', sig!, '-in', input!)
  }
  expect(accepts(checkpoint)).toBe(true)
  expect(accepts(signature)).toBe(true)
  expect(accepts(checkpoint, 'something else\n')).toBe(false)
})
