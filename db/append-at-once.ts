import type { PlanId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Db } from './client.ts'
import type { StoredUpdate } from './documents.ts'

/** Updates that go behind number `seq` of a document. */
export type Append = { planId: PlanId; section: SectionKey; seq: number; updates: readonly StoredUpdate[] }

/** As much of a SQLite file as is needed here. */
type Database = { readonly inTransaction: boolean; prepare(query: string): Statement }
type Statement = { run(...values: unknown[]): { changes: number } }
type Statements = Record<'begin' | 'advance' | 'insert' | 'commit' | 'rollback', Statement>

type File = { database: Database; statements: Statements | null }
const files = new WeakMap<Db, File>()

/** Lets updates be appended to this file without Kysely. */
export const appendsAtOnce = (db: Db, database: Database): void => void files.set(db, { database, statements: null })

const prepare = (database: Database): Statements => ({
  begin: database.prepare('begin immediate'),
  advance: database.prepare(
    'update document set seq = ? where plan_id = ? and section = ? and seq = ? and frozen_at is null',
  ),
  insert: database.prepare(
    'insert into document_update (plan_id, section, seq, member_id, bytes, at, credits) values (?, ?, ?, ?, ?, ?, ?)',
  ),
  commit: database.prepare('commit'),
  rollback: database.prepare('rollback'),
})

/**
 * What `advanceTogether` and `insertUpdatesTogether` do, in one transaction that begins and ends within this call: fifty
 * times a second, the way through Kysely costs as much as the work. False if nothing was written, because it can't be
 * done like this now: no SQLite, another transaction under way, or a document that is frozen or has another number.
 * Throws what the database throws, and then has written nothing.
 */
export function appendAtOnce(db: Db, appends: readonly Append[]): boolean {
  const file = files.get(db)
  // Others wait for each other by Kysely's lock; nobody can come between within one call.
  if (!file || file.database.inTransaction) return false
  // Not before somebody writes: then the tables are there.
  file.statements ??= prepare(file.database)
  const { begin, advance, insert, commit, rollback } = file.statements
  begin.run()
  try {
    for (const { planId, section, seq, updates } of appends) {
      if (advance.run(seq + updates.length, planId, section, seq).changes === 0) {
        rollback.run()
        return false
      }
      for (const { seq: nth, memberId, bytes, at, credits } of updates)
        insert.run(planId, section, nth, memberId, bytes, at, credits)
    }
    commit.run()
    return true
  } catch (error) {
    // Some faults, a full disk for one, undo it all by themselves.
    if (file.database.inTransaction) rollback.run()
    throw error
  }
}
