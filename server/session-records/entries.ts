import type { Reader } from '#db/client.ts'
import { searchEntryTexts } from '#db/log.ts'
import type { PlanId, SessionId } from '#domain/ids.ts'
import { decodeEntry, type Entry } from '#domain/log/entry.ts'
import { RECORD_KINDS } from '#domain/session-records/draft.ts'

/** More entries of these kinds no meeting makes; a record that is drafted from them stays quick all the same. */
const MOST = 2_000

const ofKind = (kind: string): string => `},"kind":"${kind}","seals":`

/** What a meeting's record is drafted from: its opening, its closing, and what happened between them. */
export async function entriesOf(db: Reader, planId: PlanId, session: SessionId, size: number): Promise<Entry[]> {
  const find = async (from: number, to: number, marks: string[][], limit: number) =>
    (await searchEntryTexts(db, planId, { from, to, marks, limit, newestFirst: false })).map(decodeEntry)
  const ends = [[`"session":"${session}"`], [ofKind('session.opened'), ofKind('session.closed')]]
  const [opened, closed] = await find(0, size, ends, 2)
  if (!opened || !closed) return []
  return find(opened.seq, closed.seq + 1, [RECORD_KINDS.map(ofKind)], MOST)
}
