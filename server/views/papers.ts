import { findBallot } from '#db/ballots.ts'
import type { Reader } from '#db/client.ts'
import type { Choice } from '#domain/ballots/choice.ts'
import { parseBox, trackerOf } from '#domain/ballots/paper.ts'
import { fromBase64url } from '#domain/bytes.ts'
import type { BallotId, PlanId } from '#domain/ids.ts'
import { nodeCrypto } from '../crypto.ts'

/** A paper from the box of a vote that is over: what it says, and the number by which its voter finds it. */
export type PublishedPaper = { tracker: string; choice: Choice }

/** In the order of their numbers, which says nothing of who cast them or when. None before the vote has closed. */
export async function publishedPapers(db: Reader, planId: PlanId, id: BallotId): Promise<PublishedPaper[]> {
  const row = await findBallot(db, planId, id)
  if (row?.state !== 'closed') return []
  const papers = parseBox(row.box ?? '').map(({ key, choice }) => ({ tracker: trackerFor(key), choice }))
  return papers.sort((a, b) => (a.tracker < b.tracker ? -1 : 1))
}

const trackerFor = (key: string): string => trackerOf(nodeCrypto.sha256, fromBase64url(key) ?? new Uint8Array(0))
