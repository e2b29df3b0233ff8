import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Digest, MailChoices } from '#domain/mail/choices.ts'
import type { Locale } from '#domain/words/words.ts'
import type { Reader, Writer } from './client.ts'
import type { Membership } from './identity.ts'
import { dropWaiting } from './outbox.ts'
import type { MailAddressTable } from './schema-mail.ts'

/** Where a member of a plan wants to be told what. */
export type MailAddress = Membership &
  MailChoices & {
    id: string
    address: string
    locale: Locale
    zone: string
    state: MailAddressTable['state']
    confirmHash: string
    offHash: string
    askedAt: number
    newsAt: number
    digestAt: number
  }

export async function findMailAddress(db: Reader, { planId, memberId }: Membership): Promise<MailAddress | undefined> {
  const row = await db
    .selectFrom('mail_address')
    .where((eb) => eb.and({ plan_id: planId, member_id: memberId }))
    .selectAll()
    .executeTakeFirst()
  return row && addressOf(row)
}

/** Whose mail a link in it is about; `column` says which of the two links it is. */
export async function findByLink(
  db: Reader,
  column: 'confirm_hash' | 'off_hash',
  hash: string,
): Promise<MailAddress | undefined> {
  const row = await db.selectFrom('mail_address').where(column, '=', hash).selectAll().executeTakeFirst()
  return row && addressOf(row)
}

/** All of a plan that can be written to. */
export async function listConfirmed(db: Reader, planId: PlanId): Promise<MailAddress[]> {
  const rows = await db
    .selectFrom('mail_address')
    .where((eb) => eb.and({ plan_id: planId, state: 'confirmed' }))
    .selectAll()
    .orderBy('member_id')
    .execute()
  return rows.map(addressOf)
}

/** Those whose words were last looked at before then. */
export async function listDueForNews(db: Reader, before: number, most: number): Promise<MailAddress[]> {
  const rows = await db
    .selectFrom('mail_address')
    .where((eb) => eb.and({ state: 'confirmed', words: 1 }))
    .where('news_at', '<=', before)
    .orderBy('news_at')
    .limit(most)
    .selectAll()
    .execute()
  return rows.map(addressOf)
}

export async function listDueForDigest(db: Reader, now: number, most: number): Promise<MailAddress[]> {
  const rows = await db
    .selectFrom('mail_address')
    .where('state', '=', 'confirmed')
    .where('digest', '!=', 'never')
    .where('digest_at', '<=', now)
    .orderBy('digest_at')
    .limit(most)
    .selectAll()
    .execute()
  return rows.map(addressOf)
}

/** In place of the one before, to which nothing more is sent. */
export async function saveMailAddress(db: Writer, address: MailAddress): Promise<void> {
  await deleteMailAddress(db, address)
  await db.insertInto('mail_address').values(rowOf(address)).execute()
}

type Changes = Partial<Pick<MailAddress, 'state' | 'newsAt' | 'digestAt' | 'locale' | 'zone'> & MailChoices>

/** Only while it is the same address; false if another one has been given meanwhile. */
export async function changeMailAddress(db: Writer, id: string, changes: Changes): Promise<boolean> {
  const { newsAt, digestAt, invitations, words, ...rest } = changes
  const { numUpdatedRows } = await db
    .updateTable('mail_address')
    .set({
      ...rest,
      ...(newsAt === undefined ? {} : { news_at: newsAt }),
      ...(digestAt === undefined ? {} : { digest_at: digestAt }),
      ...(invitations === undefined ? {} : { invitations: Number(invitations) }),
      ...(words === undefined ? {} : { words: Number(words) }),
    })
    .where('address_id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The address itself; what was to be sent there is not. */
export async function deleteMailAddress(db: Writer, { planId, memberId }: Membership): Promise<void> {
  await db
    .deleteFrom('mail_address')
    .where((eb) => eb.and({ plan_id: planId, member_id: memberId }))
    .execute()
  await dropWaiting(db, { planId, memberId })
}

/** All there is about somebody who leaves. */
export async function forgetMail(db: Writer, { planId, memberId }: Membership): Promise<void> {
  for (const table of ['mail_address', 'mail_outbox'] as const) {
    await db
      .deleteFrom(table)
      .where((eb) => eb.and({ plan_id: planId, member_id: memberId }))
      .execute()
  }
}

function addressOf(row: MailAddressTable): MailAddress {
  return {
    ...{ planId: row.plan_id as PlanId, memberId: row.member_id as MemberId, id: row.address_id },
    ...{ address: row.address, locale: row.locale as Locale, zone: row.zone, state: row.state },
    ...{ confirmHash: row.confirm_hash, offHash: row.off_hash, askedAt: row.asked_at },
    ...{ invitations: row.invitations === 1, words: row.words === 1, newsAt: row.news_at },
    ...{ digest: row.digest as Digest, digestAt: row.digest_at },
  }
}

function rowOf(one: MailAddress): MailAddressTable {
  return {
    ...{ plan_id: one.planId, member_id: one.memberId, address_id: one.id },
    ...{ address: one.address, locale: one.locale, zone: one.zone, state: one.state },
    ...{ confirm_hash: one.confirmHash, off_hash: one.offHash, asked_at: one.askedAt },
    ...{ invitations: Number(one.invitations), words: Number(one.words), news_at: one.newsAt },
    ...{ digest: one.digest, digest_at: one.digestAt },
  }
}
