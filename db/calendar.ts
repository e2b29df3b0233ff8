import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Locale } from '#domain/words/words.ts'
import type { Reader, Writer } from './client.ts'
import type { Membership } from './identity.ts'

/** A calendar that other programs follow, and whose meetings stand in it. */
export type Feed = { id: string; locale: Locale; members: Membership[] }

/** The calendar with this secret, while it has anybody's meetings. */
export async function findFeed(db: Reader, tokenHash: string): Promise<Feed | undefined> {
  const feed = await db.selectFrom('calendar_feed').where('token_hash', '=', tokenHash).selectAll().executeTakeFirst()
  if (!feed) return undefined
  const members = await listFeedMembers(db, feed.feed_id)
  return members.length > 0 ? { id: feed.feed_id, locale: feed.locale as Locale, members } : undefined
}

/** Which calendar this member's meetings stand in. */
export async function findFeedOf(db: Reader, { planId, memberId }: Membership): Promise<string | undefined> {
  const row = await db
    .selectFrom('calendar_feed_member')
    .where((eb) => eb.and({ plan_id: planId, member_id: memberId }))
    .select('feed_id')
    .executeTakeFirst()
  return row?.feed_id
}

export async function listFeedMembers(db: Reader, feedId: string): Promise<Membership[]> {
  const rows = await db
    .selectFrom('calendar_feed_member')
    .where('feed_id', '=', feedId)
    .selectAll()
    .orderBy('plan_id')
    .execute()
  return rows.map((row) => ({ planId: row.plan_id as PlanId, memberId: row.member_id as MemberId }))
}

export async function insertFeed(
  db: Writer,
  { id, tokenHash, locale }: Pick<Feed, 'id' | 'locale'> & { tokenHash: string },
): Promise<void> {
  await db.insertInto('calendar_feed').values({ feed_id: id, token_hash: tokenHash, locale }).execute()
}

/** In this calendar and in no other. */
export async function saveFeedMember(db: Writer, feedId: string, { planId, memberId }: Membership): Promise<void> {
  await db
    .insertInto('calendar_feed_member')
    .values({ plan_id: planId, member_id: memberId, feed_id: feedId })
    .onConflict((conflict) => conflict.columns(['plan_id', 'member_id']).doUpdateSet({ feed_id: feedId }))
    .execute()
}

/** Its address gives nothing any more. */
export async function deleteFeed(db: Writer, feedId: string): Promise<void> {
  await db.deleteFrom('calendar_feed_member').where('feed_id', '=', feedId).execute()
  await db.deleteFrom('calendar_feed').where('feed_id', '=', feedId).execute()
}
