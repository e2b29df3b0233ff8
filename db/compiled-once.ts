import { type RawBuilder, sql } from 'kysely'
import type { Writer } from './client.ts'

/** Beyond this many rows in one statement, putting it together costs nothing beside running it. */
const MOST_KEPT = 64

/**
 * The text of a statement that takes a list of rows, put together once for each length: at hundreds of commits a second
 * that takes longer than running it. `build` gets the number of rows; the values it names are only places for others.
 */
export function compiledOnce(build: (count: number) => RawBuilder<unknown>): (trx: Writer, count: number) => string {
  // SQLite and PostgreSQL spell places differently, and tests use both in one process.
  const kept = new WeakMap<object, Map<number, string>>()
  return (trx, count) => {
    const { adapter } = trx.getExecutor()
    const texts = kept.get(adapter) ?? new Map<number, string>()
    kept.set(adapter, texts)
    const text = texts.get(count) ?? build(count).compile(trx).sql
    if (count <= MOST_KEPT) texts.set(count, text)
    return text
  }
}

export const listOf = (count: number, row: () => RawBuilder<unknown>): RawBuilder<unknown> =>
  sql.join(Array.from({ length: count }, row))
