import type { MemberId, PlanId, ThreadId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Reader } from './client.ts'

/** A thread with what still stands in it, the oldest first. Times are milliseconds since 1970. */
export type StoredTalk = {
  id: ThreadId
  section: SectionKey
  resolvedBy: MemberId | null
  resolvedAt: number | null
  said: { by: MemberId; text: string; at: number }[]
}

/** Threads of all sections in which a member said something that they did not take back. */
export async function listTalksOf(db: Reader, planId: PlanId, memberId: MemberId): Promise<StoredTalk[]> {
  const rows = await db
    .selectFrom('comment_thread as thread')
    .innerJoin('comment', (join) =>
      join.onRef('comment.plan_id', '=', 'thread.plan_id').onRef('comment.thread_id', '=', 'thread.thread_id'),
    )
    .where('thread.plan_id', '=', planId)
    .where('comment.text', 'is not', null)
    .where('thread.thread_id', 'in', (eb) =>
      eb
        .selectFrom('comment as own')
        .where('own.plan_id', '=', planId)
        .where('own.member_id', '=', memberId)
        .where('own.text', 'is not', null)
        .select('own.thread_id'),
    )
    .select(['thread.thread_id', 'thread.section', 'thread.resolved_by', 'thread.resolved_at'])
    .select(['comment.member_id', 'comment.text', 'comment.at'])
    .orderBy('comment.thread_id')
    .orderBy('comment.number')
    .execute()
  const talks = new Map<string, StoredTalk>()
  for (const row of rows) {
    const talk = talks.get(row.thread_id) ?? {
      ...{ id: row.thread_id as ThreadId, section: row.section as SectionKey, said: [] },
      ...{ resolvedBy: row.resolved_by as MemberId | null, resolvedAt: row.resolved_at },
    }
    talk.said.push({ by: row.member_id as MemberId, text: row.text ?? '', at: row.at })
    talks.set(row.thread_id, talk)
  }
  return [...talks.values()]
}
