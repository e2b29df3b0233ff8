/** mulberry32 (Tommy Ettinger, public domain): small, and the same numbers on every machine. From 0 up to 1. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Whole numbers and choices from the same source. */
export type Random = { below: (end: number) => number; pick: <T>(from: readonly T[]) => T }

export function randomFrom(seed: number): Random {
  const next = seeded(seed)
  const below = (end: number) => Math.floor(next() * end)
  return { below, pick: (from) => from[below(from.length)]! }
}
