import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BallotId, MemberId } from '#domain/ids.ts'
import { DAY } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { verifyCommand } from '#server/cli/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { bundleOf } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

let world: World
let group: Awaited<ReturnType<typeof fivePeople>>
let ballotId: BallotId
let [first, newest, early, before] = ['', '', '', '']
let bundle = ''
beforeAll(async () => {
  world = await createWorld()
  group = await fivePeople(world.deps)
  ballotId = await group.open()
  const cast = async (who: MemberId, choice: string) => {
    const { receipt, tracker } = await group.done(who, 'ballot.cast', { ballotId, choice })
    // As somebody keeps it: with words around it.
    return `Receipt for a vote\nNumber: ${tracker}\n\n${receipt}`
  }
  early = await cast(group.everybody[0]!, 'consent')
  for (const who of group.everybody.slice(1)) first = await cast(who, 'consent')
  newest = await cast(group.everybody[0]!, 'concern')
  before = await bundleOf({ world, planId: group.planId })
  world.wait(7 * DAY)
  await group.done(group.guide, 'ballot.close', { ballotId })
  bundle = await bundleOf({ world, planId: group.planId })
})
afterAll(() => world.close())

const tell = (receipt: string, file = bundle) => {
  const { ok, checks, notChecked } = verifyBundle(nodeCrypto, file, english, { receipts: [receipt] })
  return { ok, found: checks.filter(({ code }) => code.startsWith('envelopes.receipt')).map((c) => c.code), notChecked }
}

describe('a voter’s own receipt, beside a plan’s file', () => {
  test.each<[string, () => string]>([
    ['as it was kept', () => first],
    ['the newest of a vote that was changed', () => newest],
    ['with the line ends of another system', () => first.replaceAll('\n', '\r\n')],
    ['the signed lines alone', () => first.slice(first.indexOf('evenground.example'))],
  ])('is found in the box: %s', (_case, receipt) => {
    expect(tell(receipt())).toMatchObject({ ok: true, found: ['envelopes.receipt'] })
  })
  test('of an earlier choice: the paper with the same number is newer, which only the voter can judge', () => {
    expect(tell(early)).toMatchObject({ ok: true, found: ['envelopes.receipt-newer'] })
  })
  test('whose paper is not in the box is a fault', () => {
    const withoutNumber = early.slice(early.indexOf('evenground.example'))
    expect(tell(withoutNumber)).toMatchObject({ ok: false, found: ['envelopes.receipt-lost'] })
  })
  test.each<[string, (receipt: string) => string]>([
    [
      'with another envelope',
      (text) => text.replace(/envelope ./, (found) => `envelope ${found.endsWith('0') ? 1 : 0}`),
    ],
    ['with a later time', (text) => text.replace(/merge-by 2/, 'merge-by 3')],
    ['that is none', () => 'I voted on Monday.'],
    ['that is empty', () => ''],
  ])('is not believed %s', (_case, change) => {
    expect(tell(change(first))).toMatchObject({ ok: false, found: ['envelopes.receipt-signature'] })
  })
  test('of a vote that was still open when the file was made is left for later, in words', () => {
    const { ok, found, notChecked } = tell(first, before)
    expect([ok, found]).toEqual([true, []])
    expect(notChecked.join()).toContain('Take a file that was made after it closed.')
  })
  test('of another plan', async () => {
    const other = await fivePeople(world.deps)
    const file = await bundleOf({ world, planId: other.planId })
    expect(tell(first, file)).toMatchObject({ ok: false, found: ['envelopes.receipt-signature'] })
  })
})

test('on the command line', async () => {
  const said: string[] = []
  const files: Record<string, string> = {
    'plan.json': bundle,
    'mine.txt': first,
    'forged.txt': first.replace('rev 1', 'rev 2'),
  }
  const io = {
    stdout: (text: string) => void said.push(text),
    stderr: (text: string) => void said.push(text),
    readFile: async (name: string) => {
      if (files[name] === undefined) throw new Error('no such file')
      return Buffer.from(files[name])
    },
  } as unknown as Parameters<typeof verifyCommand>[1]
  expect(await verifyCommand(['plan.json', '--receipt', 'mine.txt'], io)).toBe(0)
  expect(said.join('')).toContain('Your receipt: the paper is in the box of vote 1, and the log published it.')
  expect(await verifyCommand(['plan.json', '--receipt', 'mine.txt', '--receipt', 'forged.txt'], io)).toBe(1)
  expect(await verifyCommand(['plan.json', '--receipt', 'gone.txt'], io)).toBe(2)
  expect(await verifyCommand(['plan.json', '--receipt'], io)).toBe(2)
})
