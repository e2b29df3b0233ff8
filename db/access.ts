import type { Need } from '#domain/access/in-place.ts'
import type { AccessAnswer, Arranging, Provision, VOTES } from '#domain/access/provisions.ts'
import type { MemberId, PlanId, SessionId } from '#domain/ids.ts'
import { toInstant, toMilliseconds } from '#domain/time.ts'
import type { Reader, Writer } from './client.ts'
import { moveFacts } from './log.ts'

// A rule reads all of this (LPF-06, LPF-07), so the log's head moves with it.

/** `words`: the person's own, where the list has none for it. */
export type AccessNeed = { memberId: MemberId; provision: Provision; words: string | null }
/** At one meeting, or for all votes. */
export type ProvisionRow = Need & { sessionId: SessionId | typeof VOTES }
type Of = Pick<ProvisionRow, 'sessionId' | 'memberId' | 'provision'>

/** All that this person needs from now on; what is no longer needed is forgotten, with what was arranged. */
export async function saveNeeds(
  db: Writer,
  planId: PlanId,
  memberId: MemberId,
  needs: readonly Omit<AccessNeed, 'memberId'>[],
): Promise<void> {
  await db.deleteFrom('access_need').where('plan_id', '=', planId).where('member_id', '=', memberId).execute()
  for (const need of needs) {
    await db
      .insertInto('access_need')
      .values({ plan_id: planId, member_id: memberId, ...need })
      .execute()
  }
  const kept = needs.map(({ provision }) => provision as string)
  const gone = db.deleteFrom('access_provision').where('plan_id', '=', planId).where('member_id', '=', memberId)
  await (kept.length > 0 ? gone.where('provision', 'not in', kept) : gone).execute()
  await moveFacts(db, planId)
}

export async function listNeeds(db: Reader, planId: PlanId): Promise<AccessNeed[]> {
  const rows = await db
    .selectFrom('access_need')
    .where('plan_id', '=', planId)
    .selectAll()
    .orderBy('member_id')
    .orderBy('provision')
    .execute()
  return rows.map(({ member_id, provision, words }) => ({
    ...{ memberId: member_id as MemberId, provision: provision as Provision, words },
  }))
}

type Changed = { state: Arranging; people: number; bookedAt: Need['bookedAt'] } | { answer: AccessAnswer | null }

export async function saveProvision(db: Writer, planId: PlanId, of: Of, changed: Changed): Promise<void> {
  const set =
    'answer' in changed
      ? { answer: changed.answer }
      : {
          ...{ state: changed.state, people: changed.people },
          booked_at: changed.bookedAt ? toMilliseconds(changed.bookedAt) : null,
        }
  const key = { plan_id: planId, session_id: of.sessionId, member_id: of.memberId, provision: of.provision }
  await db
    .insertInto('access_provision')
    .values({ ...key, state: null, people: 1, booked_at: null, answer: null, ...set })
    .onConflict((conflict) => conflict.columns(['plan_id', 'session_id', 'member_id', 'provision']).doUpdateSet(set))
    .execute()
  await moveFacts(db, planId)
}

export async function listProvisions(db: Reader, planId: PlanId): Promise<ProvisionRow[]> {
  const rows = await db.selectFrom('access_provision').where('plan_id', '=', planId).selectAll().execute()
  return rows.map((row) => ({
    ...{ sessionId: row.session_id as ProvisionRow['sessionId'], memberId: row.member_id as MemberId },
    ...{ provision: row.provision as Provision, state: row.state as Arranging | null, people: Number(row.people) },
    bookedAt: row.booked_at === null ? null : toInstant(Number(row.booked_at)),
    answer: row.answer as AccessAnswer | null,
  }))
}

export async function saveComes(
  db: Writer,
  planId: PlanId,
  { sessionId, memberId }: { sessionId: SessionId; memberId: MemberId },
  comes: boolean,
): Promise<void> {
  const row = { plan_id: planId, session_id: sessionId, member_id: memberId }
  await db
    .deleteFrom('session_away')
    .where('plan_id', '=', planId)
    .where('session_id', '=', sessionId)
    .where('member_id', '=', memberId)
    .execute()
  if (!comes) await db.insertInto('session_away').values(row).execute()
  await moveFacts(db, planId)
}

/** Who said that they stay away, from which meeting. */
export async function listAway(db: Reader, planId: PlanId): Promise<{ sessionId: SessionId; memberId: MemberId }[]> {
  const rows = await db.selectFrom('session_away').where('plan_id', '=', planId).selectAll().execute()
  return rows.map((row) => ({ sessionId: row.session_id as SessionId, memberId: row.member_id as MemberId }))
}

/** All about one person, who leaves. Whoever asks moves the head. */
export async function forgetAccess(db: Writer, planId: PlanId, memberId: MemberId): Promise<void> {
  for (const table of ['access_need', 'access_provision', 'session_away'] as const) {
    await db.deleteFrom(table).where('plan_id', '=', planId).where('member_id', '=', memberId).execute()
  }
}

/** What was arranged for a meeting that is over: nobody needs to know any more. */
export async function forgetMeeting(db: Writer, planId: PlanId, sessionId: SessionId): Promise<void> {
  for (const table of ['access_provision', 'session_away'] as const) {
    await db.deleteFrom(table).where('plan_id', '=', planId).where('session_id', '=', sessionId).execute()
  }
}
