import type { Reader, Writer } from './client.ts'

export async function findSetting(db: Reader, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('setting').where('key', '=', key).select('value').executeTakeFirst()
  return row?.value
}

export async function saveSetting(db: Writer, key: string, value: string): Promise<void> {
  await db
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
