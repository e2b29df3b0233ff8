import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crockford, utf8 } from '#domain/bytes.ts'
import { drawGroups, type Person } from '#domain/groups/divide.ts'
import { citizensAmongOthers } from '#domain/groups/fitting.ts'
import { pairsOf } from '#domain/groups/pairs.ts'
import type { Met } from '#domain/groups/repeats.ts'
import { GROUPS_HOW, type Kind } from '#domain/groups/state.ts'
import { idOf, type MemberId } from '#domain/ids.ts'
import { nodeCrypto } from '#server/crypto.ts'

const { sha256 } = nodeCrypto
type Counts = { citizens: number; professionals: number; others?: number }
const id = (name: string): MemberId => idOf('member', crockford(sha256(utf8(name)).slice(0, 16)))

function crowd({ citizens, professionals, others = 0 }: Counts): Person[] {
  const of = (kind: Kind, n: number) => Array.from({ length: n }, (_, i) => ({ id: id(`${kind} ${i}`), kind }))
  return [...of('citizen', citizens), ...of('professional', professionals), ...of('other', others)]
}
const kinds = (people: readonly Person[]) => {
  const all = new Map(people.map(({ id: member, kind }) => [member, kind]))
  return (member: MemberId): Kind => all.get(member)!
}
const NOBODY: Met = new Map()
type More = { how?: 'groups' | '1-2-4-all'; size?: number; met?: Met; kept?: MemberId[][]; seed?: string }
const draw = (people: readonly Person[], { how = 'groups', size = 4, met = NOBODY, kept, seed = 's' }: More = {}) =>
  drawGroups(sha256, sha256(utf8(seed)), { how, size, people, met, kept: kept ?? null })
const split = (counts: Counts, more: More = {}) => {
  const people = crowd(counts)
  const kindOf = kinds(people)
  return draw(people, more)
    .map((group) =>
      [...group]
        .map((member) => kindOf(member)[0])
        .sort()
        .join(''),
    )
    .sort()
}

describe('who sits with whom', () => {
  test.each<[Counts, More, string[]]>([
    [{ citizens: 4, professionals: 4 }, {}, ['ccpp', 'ccpp']],
    [{ citizens: 5, professionals: 4 }, {}, ['ccpp', 'cccpp']],
    [{ citizens: 8, professionals: 0 }, {}, ['cccc', 'cccc']],
    [{ citizens: 6, professionals: 1 }, { size: 3 }, ['ccc', 'cccp']],
    // Two citizens are company for one table, so there is one table.
    [{ citizens: 3, professionals: 9 }, {}, ['cccppppppppp']],
    [{ citizens: 4, professionals: 8 }, { size: 3 }, ['ccpppp', 'ccpppp']],
    // Guests keep nobody company; they fill tables of their own.
    [{ citizens: 2, professionals: 2, others: 8 }, {}, ['ccpp', 'oooo', 'oooo']],
    // Where nobody can be company, the rule at the gate stops it; the groups are as they were wished.
    [{ citizens: 1, professionals: 7 }, {}, ['cppp', 'pppp']],
    [{ citizens: 4, professionals: 4 }, { how: '1-2-4-all' }, ['ccpp', 'ccpp']],
    [{ citizens: 5, professionals: 1 }, { how: '1-2-4-all' }, ['ccc', 'ccp']],
    [{ citizens: 2, professionals: 6 }, { how: '1-2-4-all' }, ['ccpppppp']],
  ])('%o %o', (counts, more, groups) => {
    const found = split(counts, more)
    expect(found).toEqual([...groups].sort())
  })

  test('the same seed gives the same groups, in whatever order people came; another seed gives others', () => {
    const people = crowd({ citizens: 10, professionals: 10 })
    expect(draw([...people].reverse())).toEqual(draw(people))
    expect(draw(people, { seed: 't' })).not.toEqual(draw(people))
  })
})

const counts = fc.record({ citizens: fc.nat(30), professionals: fc.nat(20), others: fc.nat(10) })
const howMany = fc.record({
  size: fc.integer({ min: 2, max: 8 }),
  how: fc.constantFrom(...GROUPS_HOW),
  seed: fc.string(),
})

test('up to 60 people: everybody sits once, nobody alone, and no citizen alone among professionals', () => {
  fc.assert(
    fc.property(counts, howMany, (of, more) => {
      const people = crowd(of)
      const kindOf = kinds(people)
      const groups = draw(people, more)
      expect(groups.flat().sort()).toEqual(people.map((one) => one.id).sort())
      if (people.length > 1) for (const group of groups) expect(group.length).toBeGreaterThan(1)
      if (of.citizens >= 2)
        for (const group of groups) expect(citizensAmongOthers(group, kindOf) ?? 2).toBeGreaterThan(1)
      const mixed = groups.filter((group) => group.some((one) => kindOf(one) === 'citizen'))
      const sizes = mixed.map((group) => group.filter((one) => kindOf(one) === 'citizen').length)
      if (more.how === 'groups' && sizes.length > 0) {
        expect(Math.max(...sizes) - Math.min(...sizes), 'citizens are spread evenly').toBeLessThan(2)
      }
    }),
  )
})

test('twos are of one side, or three with two citizens; everybody of a table is in one', () => {
  fc.assert(
    fc.property(counts, fc.string(), (of, seed) => {
      const people = crowd(of)
      const kindOf = kinds(people)
      for (const group of draw(people, { how: '1-2-4-all', seed })) {
        const pairs = pairsOf(group, kindOf)
        expect(pairs.flat().sort()).toEqual([...group].sort())
        for (const pair of pairs) {
          if (group.length > 1) expect(pair.length).toBeGreaterThan(1)
          if (of.citizens >= 2) expect(citizensAmongOthers(pair, kindOf) ?? 2).not.toBe(1)
        }
      }
    }),
  )
})

const met = (rounds: readonly MemberId[][][]): Met => {
  const all = new Map<string, number>()
  for (const group of rounds.flat()) {
    for (const [a, b] of group.flatMap((one, i) => group.slice(i + 1).map((two) => [one, two] as const))) {
      const key = a < b ? `${a} ${b}` : `${b} ${a}`
      all.set(key, (all.get(key) ?? 0) + 1)
    }
  }
  return all
}
const repeats = (groups: readonly MemberId[][], before: Met) =>
  [...met([[...groups]]).keys()].filter((pair) => before.has(pair)).length

test('new groups bring people together who have not met: three rounds of sixteen with hardly anybody twice', () => {
  const people = crowd({ citizens: 8, professionals: 8 })
  const rounds = [draw(people)]
  for (const seed of ['b', 'c']) {
    const before = met(rounds)
    const next = draw(people, { seed, met: before })
    expect(repeats(next, before)).toBeLessThan(3)
    rounds.push(next)
  }
})

test('shuffling again never makes more people meet again than not looking would', () => {
  fc.assert(
    fc.property(counts, fc.string(), (of, seed) => {
      const people = crowd(of)
      const before = met([draw(people)])
      expect(repeats(draw(people, { seed, met: before }), before)).toBeLessThanOrEqual(
        repeats(draw(people, { seed }), before),
      )
    }),
    { numRuns: 40 },
  )
})

describe('the same groups again', () => {
  const people = crowd({ citizens: 4, professionals: 4 })
  const first = draw(people)
  test('as they were', () => expect(draw(people, { kept: first, seed: 'x' })).toEqual(first))
  test('whoever is new joins the smallest group that fits', () => {
    const late = { id: id('late'), kind: 'professional' as const }
    const kept = [first[0]!, first[1]!.filter((one) => one !== first[1]![3])]
    const here = people.filter((one) => one.id !== first[1]![3])
    expect(draw([...here, late], { kept })[1]).toContain(late.id)
  })
  test('a group in which a citizen would be alone joins another', () => {
    const kindOf = kinds(people)
    const gone = first[0]!.find((one) => kindOf(one) === 'citizen')
    expect(
      draw(
        people.filter((one) => one.id !== gone),
        { kept: first },
      ),
    ).toHaveLength(1)
  })
  test('whatever comes and goes, everybody sits once and no citizen alone', () => {
    fc.assert(
      fc.property(counts, counts, fc.string(), (then, now, seed) => {
        const here = crowd(now)
        const kindOf = kinds(here)
        const groups = draw(here, { kept: draw(crowd(then)), seed })
        expect(groups.flat().sort()).toEqual(here.map((one) => one.id).sort())
        if (now.citizens >= 2) {
          for (const group of groups) expect(citizensAmongOthers(group, kindOf) ?? 2).toBeGreaterThan(1)
        }
      }),
    )
  })
})
