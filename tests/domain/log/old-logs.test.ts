import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { evolve } from '#domain/evolve.ts'
import { decodeEntry, encodeEntry } from '#domain/log/entry.ts'
import { stateDigest } from '#domain/plan/digest.ts'
import { emptyState, type PlanState } from '#domain/plan/state.ts'
import { nodeCrypto } from '#server/crypto.ts'

const folder = new URL('../../fixtures/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.log.json'))
const fold = (lines: readonly string[]): PlanState => lines.map(decodeEntry).reduce(evolve, emptyState())

test('the first release has left its log', () => {
  expect(files).toContain('0.1.0.log.json')
})

describe.each(files)('the log of release %s', (name) => {
  const url = new URL(name, folder)
  const stored = JSON.parse(readFileSync(url, 'utf8')) as { stateDigest: string; entries: string[] }

  test('folds to the very state that it folded to then', () => {
    expect(stateDigest(nodeCrypto.sha256, fold(stored.entries))).toBe(stored.stateDigest)
  })

  test('folds to another one if a single entry is missing or changed', () => {
    expect(stateDigest(nodeCrypto.sha256, fold(stored.entries.slice(0, -1)))).not.toBe(stored.stateDigest)
    const closed = stored.entries.findLastIndex((line) => line.includes('"kind":"session.closed"'))
    const moved = stored.entries.with(closed, stored.entries[closed]!.replace('"kind":"session.closed"', '"kind":"x"'))
    expect(() => fold(moved)).toThrow()
  })

  test('is spelt today as it was then', () => {
    expect(stored.entries.map((line) => encodeEntry(decodeEntry(line)))).toEqual(stored.entries)
  })

  test('tells a whole plan, and stays small', () => {
    const state = fold(stored.entries)
    expect([state.members.size, state.ballots.size, state.agreed !== null]).toEqual([15, 8, true])
    expect(statSync(url).size).toBeLessThan(400_000)
  })
})
