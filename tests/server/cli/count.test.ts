import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonical, parseCanonical } from '#domain/log/canonical.ts'

const program = new URL('../../../server/evenground.js', import.meta.url).pathname
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenground-count-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const count = (...argv: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'count', ...argv], { encoding: 'utf8' })
  return { status, stdout, stderr }
}
const BLT = '3 1\n4 1 2 3 0\n3 2 3 1 0\n2 3 2 0\n0\n"Park"\n"Road"\n"Café"\n"A vote"\n'

describe('evenground count', () => {
  test('prints the result as canonical JSON, the same bytes each time', () => {
    const path = file('vote.blt', BLT)
    const { status, stdout, stderr } = count('--method', 'ranked', path)
    expect([status, stderr]).toEqual([0, ''])
    const result = parseCanonical(stdout.trimEnd()) as { winners: string[]; outcome: string }
    expect(`${canonical(result)}\n`).toBe(stdout)
    expect(result).toMatchObject({ outcome: 'winner', winners: ['Road'], papers: 9 })
    expect(count('--method', 'ranked', path).stdout).toBe(stdout)
  })
  test('takes rules of the count, and settles ties by a lot', () => {
    const csv = file('approvals.csv', 'papers,a,b,c\n2,1,1,0\n1,0,0,1\n')
    expect(JSON.parse(count('--method', 'approval', '--seats', '2', csv).stdout)).toMatchObject({ winners: ['a', 'b'] })
    expect(JSON.parse(count('--method', 'approval', csv).stdout)).toMatchObject({ outcome: 'tie', tied: ['a', 'b'] })
    const drawn = count('--method', 'approval', '--lot-seed', '0'.repeat(64), csv)
    expect(JSON.parse(drawn.stdout)).toMatchObject({ outcome: 'winner', lotUsed: true })
    const asked = count('--method', 'approval', '--parameters', '{"winners":2}', csv)
    expect(JSON.parse(asked.stdout)).toMatchObject({ parameters: { winners: 2 } })
    const kept = count('--method', 'ranked', '--status-quo', 'Park', file('sq.blt', BLT))
    expect(JSON.parse(kept.stdout)).toMatchObject({ parameters: { statusQuo: 'Park' } })
  })
  test('--format stands above the name of the file', () => {
    expect(count('--method', 'ranked', '--format', 'blt', file('vote.txt', BLT)).status).toBe(0)
  })
  test.each([
    ['no method', () => [file('a.blt', BLT)], 2, 'Say which method'],
    ['an unknown method', () => ['--method', 'dice', file('a.blt', BLT)], 2, 'There is no method “dice”'],
    ['no file', () => ['--method', 'ranked', join(folder, 'nothing.blt')], 2, 'cannot be read'],
    ['two files', () => ['--method', 'ranked', 'a', 'b'], 2, 'Usage:'],
    ['an unknown argument', () => ['--weight', '2', 'a'], 2, 'Usage:'],
    ['a name that says nothing', () => ['--method', 'ranked', file('vote.xyz', BLT)], 2, '--format'],
    ['an unknown format', () => ['--method', 'ranked', '--format', 'xls', file('a.blt', BLT)], 2, 'There is no format'],
    [
      'papers of another kind',
      () => ['--method', 'approval', file('a.blt', BLT)],
      2,
      'this file holds papers that rank options',
    ],
    ['a bad line', () => ['--method', 'ranked', file('b.blt', '2 1\n0.5 1 0\n0\n"a"\n"b"\n')], 1, 'Line 2:'],
    [
      'seats where there are none',
      () => ['--method', 'ranked', '--seats', '2', file('a.blt', BLT)],
      2,
      '--seats is for',
    ],
    [
      'parameters that are none',
      () => ['--method', 'ranked', '--parameters', '[1]', file('a.blt', BLT)],
      2,
      'JSON object',
    ],
    [
      'a parameter that there is not',
      () => ['--method', 'ranked', '--parameters', '{"x":1}', file('a.blt', BLT)],
      1,
      'no parameter “x”',
    ],
    ['a number out of range', () => ['--method', 'score', file('s.csv', 'a,b\n9,1\n')], 1, 'Paper 1 gives a number'],
    [
      'a budget that is not said',
      () => ['--method', 'budget-es', file('e.csv', 'a,b\n1,1\n')],
      1,
      'The parameter “budget” is missing',
    ],
  ] as const)('%s', (_case, argv, code, sentence) => {
    const { status, stdout, stderr } = count(...argv())
    expect(stderr).toContain(sentence)
    expect([status, stdout]).toEqual([code, ''])
    expect(stderr).not.toContain('    at ')
  })
})
