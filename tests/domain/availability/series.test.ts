import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Attendee, type Candidate, findSeries, ONE_IN } from '#domain/availability/series.ts'
import { seeded } from '#tests/support/random.ts'

type Cost = [repeated: number, worst: number, missed: number]

/** Looks at every series there is, straight from what the rule says. */
function bestByTryingAll(people: readonly Attendee[], candidates: readonly Candidate[], meetings: number): Cost | null {
  let best: Cost | null = null
  const all = candidates.length ** meetings
  for (let n = 0; n < all; n++) {
    const chosen = Array.from(
      { length: meetings },
      (_, i) => Math.floor(n / candidates.length ** i) % candidates.length,
    )
    const unfair = chosen.flatMap((index, i) => (candidates[index]!.fair ? [] : [i]))
    if (unfair.some((at, i) => i > 0 && at - unfair[i - 1]! < ONE_IN)) continue
    const cost = costOf(people, candidates, chosen)
    if (!best || cost.some((value, i) => value < best![i]! && cost.slice(0, i).every((v, j) => v === best![j]!))) {
      best = cost
    }
  }
  return best
}

function costOf(people: readonly Attendee[], candidates: readonly Candidate[], chosen: readonly number[]): Cost {
  const isOut = (person: number, at: number) => at >= 0 && !candidates[chosen[at]!]!.free[person]
  const places = people.flatMap(({ citizen }, person) => chosen.map((_, at) => ({ citizen, person, at })))
  const out = places.filter(({ person, at }) => isOut(person, at))
  const again = out.filter(({ citizen, person, at }) => citizen && isOut(person, at - 1))
  const worst = people.map((_, person) => out.filter((place) => place.citizen && place.person === person).length)
  return [again.length, Math.max(0, ...worst), out.length]
}

test('no series leaves fewer people out than the one that is found', () => {
  const group = fc.integer({ min: 1, max: 5 }).chain((people) =>
    fc.record({
      people: fc.array(fc.record({ citizen: fc.boolean() }), { minLength: people, maxLength: people }),
      candidates: fc.array(
        fc.record({ free: fc.array(fc.boolean(), { minLength: people, maxLength: people }), fair: fc.boolean() }),
        { minLength: 1, maxLength: 4 },
      ),
      meetings: fc.integer({ min: 1, max: 5 }),
    }),
  )
  fc.assert(
    fc.property(group, ({ people, candidates, meetings }) => {
      const found = findSeries(people, candidates, meetings)
      const best = bestByTryingAll(people, candidates, meetings)
      expect(found.proven).toBe(true)
      if (!best) {
        expect(found.chosen).toEqual([])
        return
      }
      expect([found.repeated, found.worst, found.missed]).toEqual(best)
      // What it says of itself is what it chose.
      expect(costOf(people, candidates, found.chosen)).toEqual(best)
    }),
    { numRuns: 400 },
  )
})

test('two people who can never come together take turns', () => {
  const candidates = [
    { free: [true, false, true], fair: true },
    { free: [false, true, true], fair: true },
  ]
  const { chosen, repeated, worst } = findSeries(Array(3).fill({ citizen: true }), candidates, 4)
  expect([repeated, worst]).toEqual([0, 2])
  expect(new Set([chosen.slice(0, 2).join(), chosen.slice(2).join()])).toEqual(new Set([chosen.slice(0, 2).join()]))
})

test('40 people, 200 times and 10 meetings take less than a second', () => {
  const random = seeded(7)
  const people = Array.from({ length: 40 }, (_, i) => ({ citizen: i < 24 }))
  const candidates = Array.from({ length: 200 }, () => ({
    free: people.map(() => random() < 0.6),
    fair: random() < 0.5,
  }))
  const from = performance.now()
  const found = findSeries(people, candidates, 10)
  const took = performance.now() - from
  process.stdout.write(`fair series: 40 people × 200 times × 10 meetings in ${Math.round(took)} ms\n`)
  expect(found.chosen).toHaveLength(10)
  expect(costOf(people, candidates, found.chosen)).toEqual([found.repeated, found.worst, found.missed])
  expect(took).toBeLessThan(1_000)
})
