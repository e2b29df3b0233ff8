import type { MemberId } from '../../ids.ts'

/** So many characters (UTF-16 units, as Yjs counts), and who wrote them. */
export type Piece = { length: number; author: MemberId }
/** Where Yjs keeps characters that it numbered one after the other. */
export type Span = { client: number; clock: number; length: number }

/** The characters `from` to `from + length` of what a list of stretches holds; `cut` takes a part out of one of them. */
export function slice<T extends { length: number }>(
  list: readonly T[],
  from: number,
  length: number,
  cut: (one: T, from: number, length: number) => T,
): T[] {
  const found: T[] = []
  let at = 0
  for (const one of list) {
    const start = Math.max(from, at)
    const end = Math.min(from + length, at + one.length)
    if (start < end) found.push(end - start === one.length ? one : cut(one, start - at, end - start))
    at += one.length
    if (at >= from + length) break
  }
  return found
}

export const slicePieces = (pieces: readonly Piece[], from: number, length: number): Piece[] =>
  slice(pieces, from, length, ({ author }, _from, part) => ({ author, length: part }))

export const sliceSpans = (spans: readonly Span[], from: number, length: number): Span[] =>
  slice(spans, from, length, ({ client, clock }, offset, part) => ({ client, clock: clock + offset, length: part }))

/** Adds to the end, joined to what stands there if it is the same author's. */
export function append(pieces: Piece[], { length, author }: Piece): void {
  const last = pieces.at(-1)
  if (last?.author === author) pieces[pieces.length - 1] = { length: last.length + length, author }
  else pieces.push({ length, author })
}

/** What is left of a text, and of who wrote it, without some parts of it. */
export function without(
  words: string,
  pieces: readonly Piece[],
  parts: readonly { from: number; length: number }[],
): { words: string; pieces: Piece[] }[] {
  const rest: { words: string; pieces: Piece[] }[] = []
  const keep = (from: number, to: number) => {
    if (from < to) rest.push({ words: words.slice(from, to), pieces: slicePieces(pieces, from, to - from) })
  }
  let at = 0
  for (const { from, length } of parts.toSorted((a, b) => a.from - b.from)) {
    keep(at, from)
    at = from + length
  }
  keep(at, words.length)
  return rest
}
