import { type BallotRow, findBallot } from '#db/ballots.ts'
import type { Reader } from '#db/client.ts'
import { findHead, searchEntryTexts } from '#db/log.ts'
import { filesOfVote, type VoteFile } from '#domain/ballots/formats/vote-files.ts'
import type { BallotId, PlanId } from '#domain/ids.ts'
import { decodeEntry } from '#domain/log/entry.ts'
import { nodeCrypto } from '../crypto.ts'

/** A closed vote as files to be counted elsewhere (`domain/ballots/formats/vote-files.ts`); null before it has closed. */
export async function voteFiles(db: Reader, planId: PlanId, id: BallotId): Promise<VoteFile[] | null> {
  const row = await findBallot(db, planId, id)
  const head = await findHead(db, planId)
  if (row?.state !== 'closed' || !head) return null
  const some = { from: 0, to: head.size, marks: [[id]], limit: head.size, newestFirst: false }
  const entries = (await searchEntryTexts(db, planId, some)).filter((text) => isAbout(text, id))
  return filesOfVote(nodeCrypto.sha256, textsOf(row, entries))
}

/** Their names, without asking the log. */
export async function voteFileNames(db: Reader, planId: PlanId, id: BallotId): Promise<string[]> {
  const row = await findBallot(db, planId, id)
  return row?.state === 'closed' ? filesOfVote(nodeCrypto.sha256, textsOf(row, [])).map(({ name }) => name) : []
}

const textsOf = ({ definition, box, result }: BallotRow, entries: readonly string[]) => ({
  ...{ definition, box: box ?? '', result: result ?? '', entries },
})

/** Others may mention the vote, an agreed plan for one. */
const isAbout = (text: string, id: BallotId): boolean => (decodeEntry(text).body as { ballot?: unknown }).ballot === id
