import type { Kysely } from 'kysely'
import type { PlanId } from '#domain/ids.ts'
import type { Reader, Writer } from './client.ts'

/**
 * Every table with rows of one plan, by the column that says of which; a test holds this against the database. Not the
 * browsers that people use: sessions belong to a site.
 */
export const PLAN_TABLES = [
  'log_head',
  'log_entry',
  'sealed',
  'command',
  'refusal',
  'invitation',
  'credential',
  'entry_code',
  'readiness',
  'availability',
  'dissent_answer',
  'ballot',
  'document',
  'document_update',
  'document_snapshot',
  'document_client',
  'document_version',
  'lost_words',
  'comment_thread',
  'comment',
  'image',
  'recording',
  'paper_need',
  'paper_reach',
  'access_need',
  'access_provision',
  'session_away',
  'check_in',
  'floor_clock',
  'card',
  'pulse',
  'conduct_report',
  'conduct_step',
  'helping',
  'hidden_answer',
  'question_due',
  'contact',
  'group_ask',
  'group_answer',
  'candidate',
  'witness_contact',
  'cosignature',
  'export_file',
] as const
export const BALLOT_TABLES = ['ballot_key', 'ballot_seat', 'ballot_afresh'] as const

type Row = { plan_id: string; ballot_id: string }
/** All these tables look alike here: rows go over as they are. */
type Rows = Record<(typeof PLAN_TABLES | typeof BALLOT_TABLES)[number], Row>

/** Rows in one statement; both databases take at most some ten thousand values. */
const AT_ONCE = 500

/** Copies all there is of one plan into another database, open votes with their keys included. All or nothing. */
export async function copyPlan(from: Reader, to: Writer, planId: PlanId): Promise<void> {
  const [reader, writer] = [from as unknown as Kysely<Rows>, to as unknown as Kysely<Rows>]
  for (const table of PLAN_TABLES) {
    await insertAll(writer, table, await reader.selectFrom(table).where('plan_id', '=', planId).selectAll().execute())
  }
  const ballots = reader.selectFrom('ballot').where('plan_id', '=', planId).select('ballot_id')
  for (const table of BALLOT_TABLES) {
    await insertAll(
      writer,
      table,
      await reader.selectFrom(table).where('ballot_id', 'in', ballots).selectAll().execute(),
    )
  }
}

async function insertAll(writer: Kysely<Rows>, table: keyof Rows, rows: readonly Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await writer
      .insertInto(table)
      .values(rows.slice(from, from + AT_ONCE))
      .execute()
  }
}
