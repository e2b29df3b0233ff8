import type { Reader } from '#db/client.ts'
import { listEntryTexts } from '#db/log.ts'
import type { Result } from '#domain/ballots/count.ts'
import { parseDefinition } from '#domain/ballots/definition.ts'
import { base64 } from '#domain/bytes.ts'
import { type ExportModel, exportModel } from '#domain/exports/model.ts'
import type { BallotId } from '#domain/ids.ts'
import { decodeEntry } from '#domain/log/entry.ts'
import type { Seal } from '#domain/log/seal.ts'
import { planDigest } from '#domain/text/digest.ts'
import { nodeCrypto } from '../crypto.ts'
import { wordsIn } from '../words/words-in.ts'
import type { Gathered } from './gather.ts'

/** Seals of the reasons for which votes were called off; only the entries themselves name them. */
export async function readCallOffs(reader: Reader, { planId, head, state }: Gathered): Promise<Map<BallotId, Seal>> {
  const calledOff = [...state.ballots.values()].some((ballot) => ballot.state === 'cancelled')
  const texts = calledOff ? await listEntryTexts(reader, planId, 0, head.size) : []
  const entries = texts.filter((text) => text.includes('"kind":"ballot.cancelled"')).map(decodeEntry)
  return new Map(
    entries.flatMap((entry) =>
      entry.kind === 'ballot.cancelled' && entry.seals.reason ? [[entry.body.ballot, entry.seals.reason]] : [],
    ),
  )
}

/** The model that documents for people are made from. */
export function makeModel(gathered: Gathered, callOffs: ReadonlyMap<BallotId, Seal>): ExportModel {
  const { state, head, sealed, ballots, texts, names } = gathered
  const results = ballots.flatMap(({ ballot_id, result, drawn }): [BallotId, Result][] =>
    result ? [[ballot_id as BallotId, JSON.parse(drawn ?? result) as Result]] : [],
  )
  return exportModel({
    ...{ state, texts, callOffs, names },
    opened: new Map(sealed.map(({ seal, value }) => [seal, value])),
    definitions: new Map(ballots.map((row) => [row.ballot_id as BallotId, parseDefinition(row.definition)])),
    results: new Map(results),
    digest: planDigest(
      nodeCrypto.sha256,
      texts.map(({ section, digest }) => ({ section, digest })),
    ),
    root: base64(head.root),
    words: wordsIn('en'),
  })
}
