import { sql } from 'kysely'
import type { PlanId } from '#domain/ids.ts'
import type { Frontier } from '#domain/log/tree.ts'
import type { Reader, Writer } from './client.ts'

/** The head of a plan's log. It is the only lock we have: whoever appends must have seen exactly this one. */
export type Head = {
  planId: PlanId
  size: number
  root: Uint8Array
  frontier: Frontier
  facts: number
  checkpoint: string
  /** Encrypted seeds. */
  logKey: Uint8Array
  receiptsKey: Uint8Array
}

/** Somebody appended, or changed a fact, since the head was read: read again, decide again. */
export class HeadMoved extends Error {
  override readonly name = 'HeadMoved'
}

const HASH = 32

export async function findHead(db: Reader, planId: PlanId): Promise<Head | undefined> {
  const row = await db.selectFrom('log_head').where('plan_id', '=', planId).selectAll().executeTakeFirst()
  if (!row) return undefined
  const bytes = new Uint8Array(row.frontier)
  const hashes = Array.from({ length: bytes.length / HASH }, (_, i) => bytes.slice(i * HASH, (i + 1) * HASH))
  return {
    planId,
    size: row.size,
    root: new Uint8Array(row.root),
    frontier: { size: row.size, hashes },
    facts: row.facts,
    checkpoint: row.checkpoint,
    logKey: new Uint8Array(row.log_key),
    receiptsKey: new Uint8Array(row.receipts_key),
  }
}

const frontierBytes = ({ hashes }: Frontier): Uint8Array => Buffer.concat(hashes)

export async function insertHead(db: Writer, head: Head): Promise<void> {
  await db
    .insertInto('log_head')
    .values({
      plan_id: head.planId,
      size: head.size,
      root: head.root,
      frontier: frontierBytes(head.frontier),
      facts: head.facts,
      checkpoint: head.checkpoint,
      log_key: head.logKey,
      receipts_key: head.receiptsKey,
    })
    .execute()
}

/** Compare-and-swap: throws HeadMoved if `from` is not the head any more. */
export async function moveHead(
  db: Writer,
  from: Head,
  to: Pick<Head, 'root' | 'frontier' | 'checkpoint'>,
): Promise<void> {
  const moved = await db
    .updateTable('log_head')
    .set({ size: to.frontier.size, root: to.root, frontier: frontierBytes(to.frontier), checkpoint: to.checkpoint })
    .where('plan_id', '=', from.planId)
    .where('size', '=', from.size)
    .where('facts', '=', from.facts)
    .executeTakeFirst()
  if (moved.numUpdatedRows !== 1n) throw new HeadMoved()
}

/** For every write to a table that a rule reads facts from: no gate that read the old ones can pass any more. */
export async function moveFacts(db: Writer, planId: PlanId): Promise<void> {
  await db
    .updateTable('log_head')
    .set((eb) => ({ facts: eb('facts', '+', 1) }))
    .where('plan_id', '=', planId)
    .execute()
}

export async function insertEntries(
  db: Writer,
  planId: PlanId,
  firstSeq: number,
  texts: readonly string[],
): Promise<void> {
  if (texts.length === 0) return
  await db
    .insertInto('log_entry')
    .values(texts.map((text, i) => ({ plan_id: planId, seq: firstSeq + i, text })))
    .execute()
}

/** The exact texts of entries `after` … `after + limit − 1`, in order. */
export async function listEntryTexts(db: Reader, planId: PlanId, after: number, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('log_entry')
    .where('plan_id', '=', planId)
    .where('seq', '>=', after)
    .orderBy('seq')
    .limit(limit)
    .select('text')
    .execute()
  return rows.map((row) => row.text)
}

/** Where in a log to look, and for what: entries whose text holds at least one mark of each list. */
export type Search = {
  from: number
  /** The first entry left out. */
  to: number
  marks: readonly (readonly string[])[]
  limit: number
  newestFirst: boolean
}

/** The exact texts of entries from `from` up to `to` that hold the marks. What it costs is bounded by `to − from`. */
export async function searchEntryTexts(
  db: Reader,
  planId: PlanId,
  { from, to, marks, limit, newestFirst }: Search,
): Promise<string[]> {
  let query = db.selectFrom('log_entry').where('plan_id', '=', planId).where('seq', '>=', from).where('seq', '<', to)
  for (const any of marks) {
    query = query.where((eb) => eb.or(any.map((mark) => sql<boolean>`text like ${holding(mark)} escape '!'`)))
  }
  const rows = await query
    .orderBy('seq', newestFirst ? 'desc' : 'asc')
    .limit(limit)
    .select('text')
    .execute()
  return rows.map((row) => row.text)
}

const holding = (mark: string): string => `%${mark.replaceAll(/[!%_]/g, '!$&')}%`

export async function listPlanIds(db: Reader): Promise<PlanId[]> {
  const rows = await db.selectFrom('log_head').select('plan_id').orderBy('plan_id').execute()
  return rows.map((row) => row.plan_id as PlanId)
}
