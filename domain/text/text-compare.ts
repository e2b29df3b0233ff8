import { changesBetween, wordsOf } from './word-changes.ts'
import { wordsWithPlaces } from './word-count.ts'

/** What is compared: a paragraph, heading, field or code block. `id` is the same in both texts for the same block. */
export type Comparable = { id: string; kind: string; words: string }

/** Words of a block that stay, go out or come in; `at` is where they begin: in the old wording if they go out, else in the new. */
export type Stretch = { kind: 'same' | 'out' | 'in'; text: string; at: number }

/** One step through both texts. `moved`: the very same words went out or came in elsewhere. */
export type Row<B extends Comparable = Comparable> =
  | { kind: 'same'; was: B; now: B }
  | { kind: 'changed'; was: B; now: B; stretches: Stretch[] }
  | { kind: 'out'; was: B; moved: boolean }
  | { kind: 'in'; now: B; moved: boolean }

/** Above this many pairs of blocks in one place, only those of the same id are held to be one. */
const MOST_PAIRS = 10_000
/**
 * Share of words in common from which two paragraphs are one that somebody changed. Of one id, it is enough if the
 * shorter wording is mostly in the longer one: somebody may have written much, or taken much out.
 */
const ALIKE = 0.5

/** Blocks with words; nobody compares empty paragraphs. */
const withWords = <B extends Comparable>(blocks: readonly B[]) => blocks.filter(({ words }) => words.trim() !== '')

/** How one text became another: first which paragraph is which, then the words within each. */
export function compareTexts<B extends Comparable>(old: readonly B[], now: readonly B[]): Row<B>[] {
  const [was, is] = [withWords(old), withWords(now)]
  const rows: Row<B>[] = []
  let [at, nowAt] = [0, 0]
  const same = (to: number) => {
    while (at < to) rows.push({ kind: 'same', was: was[at++]!, now: is[nowAt++]! })
  }
  for (const { from, to, words } of changesBetween(was.map(keyOf), is.map(keyOf))) {
    same(from)
    rows.push(...pairUp(was.slice(from, to), is.slice(nowAt, nowAt + words.length)))
    at = to
    nowAt += words.length
  }
  same(was.length)
  return markMoved(rows)
}

const keyOf = ({ kind, words }: Comparable): string => `${kind} ${words.normalize('NFC')}`

/** What stands between two blocks that are alike: which of it is which, in order. */
function pairUp<B extends Comparable>(old: readonly B[], now: readonly B[]): Row<B>[] {
  const rows: Row<B>[] = []
  let [at, nowAt] = [0, 0]
  const apart = (to: number, nowTo: number) => {
    while (at < to) rows.push({ kind: 'out', was: old[at++]!, moved: false })
    while (nowAt < nowTo) rows.push({ kind: 'in', now: now[nowAt++]!, moved: false })
  }
  for (const [i, j] of bestPairs(old, now)) {
    apart(i, j)
    const [was, is] = [old[at++]!, now[nowAt++]!]
    rows.push({ kind: 'changed', was, now: is, stretches: stretchesBetween(was.words, is.words) })
  }
  apart(old.length, now.length)
  return rows
}

/** Pairs in order, such that all of them together have the most in common. */
function bestPairs(old: readonly Comparable[], now: readonly Comparable[]): [number, number][] {
  if (old.length === 0 || now.length === 0) return []
  if (old.length * now.length > MOST_PAIRS) return pairsById(old, now)
  const [bags, nowBags] = [old.map(bagOf), now.map(bagOf)]
  const scoreOf = (i: number, j: number): number => {
    const { ofBoth, ofShorter } = inCommon(bags[i]!, nowBags[j]!)
    if (old[i]!.id === now[j]!.id) return ofShorter >= ALIKE ? 1 + ofBoth : 0
    return ofBoth >= ALIKE ? ofBoth : 0
  }
  const width = now.length + 1
  const best = new Float64Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const score = scoreOf(i, j)
      const paired = score > 0 ? score + best[(i + 1) * width + j + 1]! : 0
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j]!, best[i * width + j + 1]!)
    }
  }
  const pairs: [number, number][] = []
  for (let [i, j] = [0, 0]; i < old.length && j < now.length; ) {
    const here = best[i * width + j]!
    if (here === best[(i + 1) * width + j]) i++
    else if (here === best[i * width + j + 1]) j++
    else pairs.push([i++, j++])
  }
  return pairs
}

function pairsById(old: readonly Comparable[], now: readonly Comparable[]): [number, number][] {
  const places = new Map(now.map(({ id }, index) => [id, index]))
  const pairs: [number, number][] = []
  for (const [index, { id }] of old.entries()) {
    const place = places.get(id)
    if (place !== undefined && place > (pairs.at(-1)?.[1] ?? -1)) pairs.push([index, place])
  }
  return pairs
}

const bagOf = ({ words }: Comparable): Map<string, number> => {
  const bag = new Map<string, number>()
  for (const { word } of wordsWithPlaces(words.normalize('NFC').toLowerCase())) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

const sizeOf = (bag: ReadonlyMap<string, number>): number => [...bag.values()].reduce((sum, n) => sum + n, 0)

const share = (some: number, all: number): number => (all === 0 ? 0 : some / all)

/** From 0 for nothing to 1 for the same words. */
function inCommon(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) {
  let common = 0
  for (const [word, n] of one) common += Math.min(n, other.get(word) ?? 0)
  const [size, otherSize] = [sizeOf(one), sizeOf(other)]
  return { ofBoth: share(2 * common, size + otherSize), ofShorter: share(common, Math.min(size, otherSize)) }
}

/** How one wording became another. What stays is spelled as in the new one. */
export function stretchesBetween(was: string, now: string): Stretch[] {
  const [old, is] = [wordsOf(was), wordsOf(now)]
  const found: Stretch[] = []
  let [at, nowAt, place, nowPlace] = [0, 0, 0, 0]
  const add = (kind: Stretch['kind'], words: readonly string[]) => {
    const text = words.join('')
    if (text !== '') found.push({ kind, text, at: kind === 'out' ? place : nowPlace })
    if (kind !== 'out') nowPlace += text.length
  }
  const same = (count: number) => {
    add('same', is.slice(nowAt, nowAt + count))
    place += old.slice(at, at + count).join('').length
    at += count
    nowAt += count
  }
  for (const { from, to, words } of changesBetween(old, is)) {
    same(from - at)
    const out = old.slice(from, to)
    add('out', out)
    add('in', words)
    place += out.join('').length
    at = to
    nowAt += words.length
  }
  same(old.length - at)
  return found
}

/** Paragraphs of the very same words that went out in one place and came in in another. */
function markMoved<B extends Comparable>(rows: Row<B>[]): Row<B>[] {
  const gone = new Map<string, Extract<Row<B>, { kind: 'out' }>[]>()
  for (const row of rows) {
    if (row.kind !== 'out') continue
    const key = row.was.words.normalize('NFC').trim()
    gone.set(key, [...(gone.get(key) ?? []), row])
  }
  for (const row of rows) {
    const source = row.kind === 'in' ? gone.get(row.now.words.normalize('NFC').trim())?.shift() : undefined
    if (row.kind !== 'in' || !source) continue
    row.moved = true
    source.moved = true
  }
  return rows
}
