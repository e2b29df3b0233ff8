import type { CommentId, MemberId, PlanId, ThreadId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Reader, Writer } from './client.ts'

/** A talk about some words of a section. `quote` is what they were when it began; times are milliseconds since 1970. */
export type StoredThread = {
  id: ThreadId
  section: SectionKey
  quote: string
  state: 'open' | 'resolved'
  resolvedBy: MemberId | null
  resolvedAt: number | null
  at: number
}
/** `text` is null once its author took it back. */
export type StoredComment = {
  id: CommentId
  threadId: ThreadId
  memberId: MemberId
  text: string | null
  at: number
  changedAt: number | null
}

export async function insertThread(
  trx: Writer,
  planId: PlanId,
  thread: Pick<StoredThread, 'id' | 'section' | 'quote' | 'at'>,
) {
  const { id, section, quote, at } = thread
  await trx
    .insertInto('comment_thread')
    .values({ plan_id: planId, thread_id: id, section, quote, state: 'open', resolved_by: null, resolved_at: null, at })
    .execute()
}

/** Adds it at the end of its thread. Throws a unique violation if somebody else did so at the same moment. */
export async function insertComment(
  trx: Writer,
  planId: PlanId,
  comment: Omit<StoredComment, 'changedAt'>,
): Promise<void> {
  const { id, threadId, memberId, text, at } = comment
  const { last } = await trx
    .selectFrom('comment')
    .where((eb) => eb.and({ plan_id: planId, thread_id: threadId }))
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  const number = Number(last ?? 0) + 1
  await trx
    .insertInto('comment')
    .values({
      plan_id: planId,
      comment_id: id,
      thread_id: threadId,
      number,
      member_id: memberId,
      text,
      at,
      changed_at: null,
    })
    .execute()
}

/** Puts other words, or none, in the place of a comment's. */
export async function changeComment(trx: Writer, planId: PlanId, id: CommentId, text: string | null, at: number) {
  await trx
    .updateTable('comment')
    .set({ text, changed_at: at })
    .where((eb) => eb.and({ plan_id: planId, comment_id: id }))
    .execute()
}

/** Done, and by whom; or open again, with `by` null. */
export async function setThreadState(trx: Writer, planId: PlanId, id: ThreadId, by: MemberId | null, at: number) {
  await trx
    .updateTable('comment_thread')
    .set(
      by
        ? { state: 'resolved', resolved_by: by, resolved_at: at }
        : { state: 'open', resolved_by: null, resolved_at: null },
    )
    .where((eb) => eb.and({ plan_id: planId, thread_id: id }))
    .execute()
}

export async function findThread(db: Reader, planId: PlanId, id: ThreadId): Promise<StoredThread | undefined> {
  const row = await db
    .selectFrom('comment_thread')
    .where((eb) => eb.and({ plan_id: planId, thread_id: id }))
    .selectAll()
    .executeTakeFirst()
  return row && threadOf(row)
}

export async function findComment(db: Reader, planId: PlanId, id: CommentId): Promise<StoredComment | undefined> {
  const row = await db
    .selectFrom('comment')
    .where((eb) => eb.and({ plan_id: planId, comment_id: id }))
    .selectAll()
    .executeTakeFirst()
  return row && commentOf(row)
}

/** The oldest first. */
export async function listThreads(db: Reader, planId: PlanId, section: SectionKey): Promise<StoredThread[]> {
  const rows = await db
    .selectFrom('comment_thread')
    .where((eb) => eb.and({ plan_id: planId, section }))
    .selectAll()
    .orderBy('at')
    .orderBy('thread_id')
    .execute()
  return rows.map(threadOf)
}

/** What was said in all threads of a section, each thread in its own order. */
export async function listComments(db: Reader, planId: PlanId, section: SectionKey): Promise<StoredComment[]> {
  const rows = await db
    .selectFrom('comment')
    .innerJoin('comment_thread', (join) =>
      join
        .onRef('comment_thread.plan_id', '=', 'comment.plan_id')
        .onRef('comment_thread.thread_id', '=', 'comment.thread_id'),
    )
    .where('comment_thread.plan_id', '=', planId)
    .where('comment_thread.section', '=', section)
    .selectAll('comment')
    .orderBy('comment.thread_id')
    .orderBy('comment.number')
    .execute()
  return rows.map(commentOf)
}

/** Everything that one member said, for them to take along. The oldest first. */
export async function listCommentsBy(db: Reader, planId: PlanId, memberId: MemberId): Promise<StoredComment[]> {
  const rows = await db
    .selectFrom('comment')
    .where((eb) => eb.and({ plan_id: planId, member_id: memberId }))
    .selectAll()
    .orderBy('at')
    .orderBy('comment_id')
    .execute()
  return rows.map(commentOf)
}

export async function countThreads(db: Reader, planId: PlanId, section: SectionKey): Promise<number> {
  const { count } = await db
    .selectFrom('comment_thread')
    .where((eb) => eb.and({ plan_id: planId, section }))
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

type ThreadRow = {
  thread_id: string
  section: string
  quote: string
  state: 'open' | 'resolved'
  resolved_by: string | null
  resolved_at: number | null
  at: number
}
const threadOf = (row: ThreadRow): StoredThread => ({
  ...{ id: row.thread_id as ThreadId, section: row.section as SectionKey, quote: row.quote, state: row.state },
  ...{ resolvedBy: row.resolved_by as MemberId | null, resolvedAt: row.resolved_at, at: row.at },
})

type CommentRow = {
  comment_id: string
  thread_id: string
  member_id: string
  text: string | null
  at: number
  changed_at: number | null
}
const commentOf = (row: CommentRow): StoredComment => ({
  ...{ id: row.comment_id as CommentId, threadId: row.thread_id as ThreadId, memberId: row.member_id as MemberId },
  ...{ text: row.text, at: row.at, changedAt: row.changed_at },
})
