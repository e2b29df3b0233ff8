import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromHex, hex, utf8 } from '#domain/bytes.ts'
import { drawLots, promiseOf, seedOf } from '#domain/recruitment/draw.ts'
import type { Candidate, Targets } from '#domain/recruitment/state.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { randomFrom } from '#tests/support/random.ts'

const { sha256 } = nodeCrypto
const keyOf = (n: number) => String(n).padStart(10, '0')
const SECRET = '11'.repeat(32)
const parts = {
  ...{ origin: 'test.example/plan/p', candidates: 'C', secret: SECRET, numbers: [4, 8, 15, 16, 23, 42] },
  call: { round: 1, places: 3, targets: [], text: 'T' },
}
const seedNumber = (n: number) => sha256(utf8(`seed ${n}`))

describe('the lot', () => {
  test('falls as it does when worked out by other means (Python’s hashlib)', () => {
    expect(promiseOf(sha256, fromHex(SECRET)!)).toBe(
      'sha256:ee4db4e96816bf90045d8dfcd42039f7b61cda876f3f285893ee7aa4694a46d4',
    )
    const seed = seedOf(sha256, parts)
    expect(hex(seed)).toBe('3deb1942e9c3778b2eb7ffe2319d34f98613f9f92c4d749b48cb61a43407031e')
    const candidates = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({ key: keyOf(n), profile: [] }))
    const { drawn, waiting, short } = drawLots(sha256, { seed, candidates, targets: [], places: 3 })
    expect(drawn).toEqual([6, 5, 1].map(keyOf))
    expect(waiting).toEqual([2, 7, 4, 8, 3].map(keyOf))
    expect(short).toEqual([])
  })

  test('depends on each of its parts', () => {
    const others = [
      parts,
      { ...parts, origin: 'other.example/plan/p' },
      { ...parts, candidates: 'D' },
      { ...parts, secret: '12'.repeat(32) },
      { ...parts, numbers: [4, 8, 15, 16, 42, 23] },
      { ...parts, call: { ...parts.call, round: 2 } },
      { ...parts, call: { ...parts.call, targets: [[0, 0]] } },
    ]
    expect(new Set(others.map((other) => hex(seedOf(sha256, other)))).size).toBe(others.length)
  })
})

/** Small enough that every way to fill the places can be tried one by one. */
const lottery = fc
  .record({
    sizes: fc.array(fc.integer({ min: 2, max: 3 }), { minLength: 1, maxLength: 3 }),
    choices: fc.array(fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 9 }),
    wishes: fc.array(fc.nat(3), { minLength: 9, maxLength: 9 }),
    places: fc.integer({ min: 1, max: 5 }),
    seed: fc.nat(1000),
  })
  .map(({ sizes, choices, wishes, places, seed }) => ({
    candidates: choices.map(
      (choice, n): Candidate => ({
        key: keyOf(n),
        profile: sizes.map((size, category) => choice[category]! % size),
      }),
    ),
    targets: sizes.map((size, category) => wishes.slice(category * 3, category * 3 + size)) as Targets,
    ...{ places, seed: seedNumber(seed) },
  }))

const isMet = (some: readonly Candidate[], targets: Targets): boolean =>
  targets.every((values, category) =>
    values.every((wanted, value) => some.filter(({ profile }) => profile[category] === value).length >= wanted),
  )

/** Every choice of so many, one by one. */
function groupsOf(all: readonly Candidate[], size: number): Candidate[][] {
  if (size === 0) return [[]]
  return all.flatMap((first, i) => groupsOf(all.slice(i + 1), size - 1).map((rest) => [first, ...rest]))
}

describe('whoever is drawn', () => {
  test('meets every wish whenever any group would, and is never more than there are places', () => {
    fc.assert(
      fc.property(lottery, ({ candidates, targets, places, seed }) => {
        const size = Math.min(places, candidates.length)
        const { drawn, waiting, short } = drawLots(sha256, { seed, candidates, targets, places })
        expect(drawn).toHaveLength(size)
        expect([...drawn, ...waiting].sort()).toEqual(candidates.map(({ key }) => key).sort())
        const could = groupsOf(candidates, size).some((group) => isMet(group, targets))
        expect(short.length === 0).toBe(could)
      }),
      { numRuns: 1500, seed: 20260302 },
    )
  })

  test('is the same whatever the order of the list', () => {
    fc.assert(
      fc.property(lottery, fc.nat(), ({ candidates, ...rest }, salt) => {
        const random = randomFrom(salt)
        const shuffled = candidates.map((c) => ({ c, at: random.below(1e9) })).sort((a, b) => a.at - b.at)
        const again = shuffled.map(({ c }) => c)
        expect(drawLots(sha256, { candidates: again, ...rest })).toEqual(drawLots(sha256, { candidates, ...rest }))
      }),
      { numRuns: 300, seed: 20260302 },
    )
  })

  test('has the same chance as everybody with the same profile', () => {
    // Six carers and eighteen others for six places, three of which are for carers.
    const candidates = Array.from({ length: 24 }, (_, n): Candidate => ({ key: keyOf(n), profile: [n < 6 ? 0 : 1] }))
    const times = new Map(candidates.map(({ key }) => [key, 0]))
    const RUNS = 4000
    for (let run = 0; run < RUNS; run++) {
      const lots = { seed: seedNumber(run), candidates, targets: [[3, 0]], places: 6 }
      for (const key of drawLots(sha256, lots).drawn) times.set(key, times.get(key)! + 1)
    }
    const counts = candidates.map(({ key }) => times.get(key)!)
    // Chi-squared at one in a thousand: 20.5 with 5 degrees of freedom, 40.8 with 17.
    expect(unevenness(counts.slice(0, 6))).toBeLessThan(20.5)
    expect(unevenness(counts.slice(6))).toBeLessThan(40.8)
    // Half of the places are kept for a quarter of the people, every time.
    expect(counts.slice(0, 6).reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(3 * RUNS)
  })

  test('is found at once among five hundred who chose between many things', () => {
    const random = randomFrom(7)
    const candidates = Array.from(
      { length: 500 },
      (_, n): Candidate => ({
        key: keyOf(n),
        profile: [random.below(6), random.below(6), random.below(6)],
      }),
    )
    const targets = [0, 1, 2].map(() => [10, 10, 10, 10, 10, 10])
    const before = cpuMilliseconds()
    const { drawn, short } = drawLots(sha256, { seed: seedNumber(1), candidates, targets, places: 60 })
    expect([drawn.length, short]).toEqual([60, []])
    expect(cpuMilliseconds() - before).toBeLessThan(2000)
  })
})

/** What this process worked, however many others share the machine. */
const cpuMilliseconds = (): number => process.cpuUsage().user / 1000

const unevenness = (counts: readonly number[]): number => {
  const mean = counts.reduce((sum, n) => sum + n, 0) / counts.length
  return counts.reduce((sum, n) => sum + (n - mean) ** 2 / mean, 0)
}

test('wishes that contradict each other are found out soon, although there are many people', () => {
  // Twenty of each first value are wanted, but nobody of the first two has what thirty of the second should have.
  const random = randomFrom(11)
  const candidates = Array.from({ length: 200 }, (_, n): Candidate => {
    const first = random.below(3)
    return { key: keyOf(n), profile: [first, first === 2 ? random.below(4) : random.below(3), random.below(3)] }
  })
  const targets = [
    [20, 20, 20],
    [5, 5, 5, 30],
    [10, 10, 10],
  ]
  const before = cpuMilliseconds()
  const { drawn, short } = drawLots(sha256, { seed: seedNumber(1), candidates, targets, places: 60 })
  expect(drawn).toHaveLength(60)
  expect(short).toMatchObject([{ category: 1, value: 3, wanted: 30 }])
  expect(cpuMilliseconds() - before).toBeLessThan(5000)
})

describe('wishes that nobody can meet', () => {
  const candidates = [0, 0, 1, 1, 1].map((value, n): Candidate => ({ key: keyOf(n), profile: [value] }))
  test('are told, with how many came', () => {
    const lots = { seed: seedNumber(3), candidates, targets: [[3, 1]], places: 4 }
    expect(drawLots(sha256, lots).short).toEqual([{ category: 0, value: 0, wanted: 3, got: 2 }])
  })
  test('give way in the order of the call: what it names first counts first', () => {
    const twice = [
      [0, 0],
      [0, 0],
      [1, 1],
    ].map((profile, n): Candidate => ({ key: keyOf(n), profile }))
    const lots = {
      seed: seedNumber(3),
      candidates: twice,
      targets: [
        [2, 0],
        [0, 2],
      ],
      places: 2,
    }
    expect(drawLots(sha256, lots).short).toEqual([{ category: 1, value: 1, wanted: 2, got: 0 }])
  })
  test('nobody applied', () => {
    const lots = { seed: seedNumber(3), candidates: [], targets: [[1, 1]], places: 2 }
    expect(drawLots(sha256, lots)).toMatchObject({ drawn: [], waiting: [], short: [{}, {}] })
  })
})
