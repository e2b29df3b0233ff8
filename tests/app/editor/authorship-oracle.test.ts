import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { MemberId } from '#domain/ids.ts'
import { AuthorshipScene } from '#tests/support/authorship-scene.ts'
import { type Random, randomFrom } from '#tests/support/random.ts'
import { Scribe } from '#tests/support/scribes.ts'

/** Each writes in letters of their own, so that every letter that stands tells by itself who wrote it. */
const ALPHABETS: [MemberId, string][] = [
  ['m_ann' as MemberId, 'abcdefghijklmnopqrstuvwxyz'],
  ['m_bob' as MemberId, 'αβγδεζηθικλμνξοπρστυφχψω'],
  ['m_cat' as MemberId, 'абвгдежзиклмнопрстуфхцчшя'],
]

/** Sentences of some forty words, as a group has that writes about one thing: they come again and again. */
function sentences(random: Random, alphabet: string): () => string {
  const word = () => Array.from({ length: 2 + random.below(8) }, () => random.pick([...alphabet])).join('')
  const words = Array.from({ length: 40 }, word)
  const space = alphabet[0] === 'a' ? 'q' : alphabet.at(-1)!
  return () => Array.from({ length: 1 + random.below(9) }, () => random.pick(words)).join(space)
}

const SEEDS = 24

/** By author: characters that are theirs, that were credited to them, and both. */
type Score = Map<string, { wrote: number; credited: number; both: number }>

function scoreOf(scene: AuthorshipScene, score: Score): void {
  const { fragment, authorship } = scene.text
  const visit = (type: Y.XmlFragment | Y.AbstractType<unknown>): void => {
    for (let item = type._start; item; item = item.right) {
      if (item.deleted) continue
      if (item.content instanceof Y.ContentType) visit(item.content.type)
      if (!(item.content instanceof Y.ContentString)) continue
      let at = 0
      for (const { length, author } of authorship.authorsOf({ ...item.id, length: item.length })) {
        for (const letter of item.content.str.slice(at, at + length)) {
          const writer = ALPHABETS.find(([, alphabet]) => alphabet.includes(letter))?.[0]
          if (!writer) throw new Error(`Nobody writes “${letter}”.`)
          const [theirs, credited] = [of(writer), of(author)]
          theirs.wrote++
          credited.credited++
          if (writer === author) theirs.both++
        }
        at += length
      }
    }
  }
  const of = (member: string) => {
    const known = score.get(member) ?? { wrote: 0, credited: 0, both: 0 }
    score.set(member, known)
    return known
  }
  visit(fragment)
}

function write(seed: number, steps: number, offline: boolean): AuthorshipScene {
  const random = randomFrom(seed)
  const scene = new AuthorshipScene()
  const scribes = ALPHABETS.map(
    ([member, alphabet], index) => new Scribe(scene.join(member, index + 1), random, sentences(random, alphabet)),
  )
  for (let step = 0; step < steps; step++) {
    const scribe = random.pick(scribes)
    if (offline && scribe === scribes[0]) {
      if (random.below(5) === 0) scribe.seat.offline()
      if (random.below(8) === 0) scribe.seat.online()
    }
    scribe.act()
  }
  for (const { seat } of scribes) seat.online()
  for (const { seat } of scribes) seat.online()
  return scene
}

/**
 * Denser than anything people do: every second step deletes, moves or undoes, and a text that was changed by three at once
 * is undone in part. Without a connection all of that comes in one piece, and a few words that were cut up lose their way.
 */
test.each([
  ['together', false, 0.99],
  ['and one without a connection now and then', true, 0.97],
] as const)(
  'three who write, move, cut and undo, %s, are credited with what they wrote',
  { timeout: 60_000 },
  (_how, offline, enough) => {
    const score: Score = new Map()
    for (let seed = 1; seed <= SEEDS; seed++) scoreOf(write(seed, 150, offline), score)
    expect(score.size).toBe(3)
    for (const [member, { wrote, credited, both }] of score) {
      expect(wrote).toBeGreaterThan(1000)
      expect(both / credited, `precision of ${member}`).toBeGreaterThanOrEqual(enough)
      expect(both / wrote, `recall of ${member}`).toBeGreaterThanOrEqual(enough)
    }
  },
)
