import type { Reader } from '#db/client.ts'
import { listEntryTexts } from '#db/log.ts'
import { type Digest, digestOfText } from '#domain/crypto.ts'
import { BUNDLE_VERSION, type Bundle, signBundle, type UnsignedBundle } from '#domain/exports/bundle.ts'
import type { StoryPart } from '#domain/exports/rules.ts'
import type { BallotId } from '#domain/ids.ts'
import { decodeEntry } from '#domain/log/entry.ts'
import type { FrozenText } from '#domain/sections/entries.ts'
import { policyOf } from '#domain/witnesses/policy.ts'
import { nodeCrypto } from '../crypto.ts'
import { logSigner } from '../keys.ts'
import { bestOf, listCosignedHeads } from '../witnesses/cosigned.ts'
import type { ExportDeps, Gathered } from './gather.ts'
import { readPastTexts } from './past-texts.ts'

const { sha256 } = nodeCrypto

/** What only a bundle needs: the log itself, and texts that were put to a vote before. */
export type BundleSources = { entries: string[]; past: Map<Digest, string>; cosigned?: string }

export async function readBundleSources(
  reader: Reader,
  { planId, head, texts, state }: Gathered,
): Promise<BundleSources> {
  const entries = (await listEntryTexts(reader, planId, 0, head.size)).slice(0, head.size)
  const current = new Set(texts.map(({ digest }) => digest))
  const past = frozenTexts(entries).filter(({ digest }) => !current.has(digest))
  // A head that was signed a moment ago may be newer than what is gathered.
  const heads = (await listCosignedHeads(reader, planId, state)).filter(({ size }) => size <= head.size)
  const cosigned = bestOf(heads)?.note
  return {
    ...{ entries, past: await readPastTexts(reader, planId, past) },
    ...(cosigned === undefined ? {} : { cosigned }),
  }
}

/** Every exact text that the log names. */
function frozenTexts(entries: readonly string[]): FrozenText[] {
  return entries.filter(mayFreeze).flatMap((text) => {
    const entry = decodeEntry(text)
    if (entry.kind === 'section.frozen') return [entry.body]
    return entry.kind === 'ballot.opened' ? entry.body.sections : []
  })
}

/** Reading each entry of a long log only to find these few would take most of the time. */
const mayFreeze = (text: string): boolean =>
  text.includes('"kind":"section.frozen"') || text.includes('"kind":"ballot.opened"')

/** The signed bundle as its exact text, and the parts of the story that it can't tell. */
export function makeBundle(deps: ExportDeps, gathered: Gathered, sources: BundleSources) {
  const { head, state } = gathered
  const unsigned = unsignedBundle(gathered, sources)
  const { text } = signBundle(sha256, unsigned, logSigner(deps.secrets, head, state.origin))
  return { text, missing: missingFrom(unsigned, gathered) }
}

function unsignedBundle(
  { head, state, sealed, texts, ballots }: Gathered,
  { entries, past, cosigned }: BundleSources,
): UnsignedBundle {
  const { origin, keys } = state
  return {
    ...{ v: BUNDLE_VERSION, origin, size: head.size, checkpoint: head.checkpoint, keys, entries },
    policy: policyOf(state),
    ...(cosigned === undefined ? {} : { cosigned }),
    sealed: sealed.map(({ seal, salt, value }) => ({ seal, salt, value })).sort((a, b) => (a.seal < b.seal ? -1 : 1)),
    texts: { ...Object.fromEntries(past), ...Object.fromEntries(texts.map(({ digest, text }) => [digest, text])) },
    current: texts.map(({ section, digest }) => ({ section, digest })),
    ...documentsOf(ballots),
  }
}

/** Papers and results of closed votes: all of them, or nobody outside could count again. */
function documentsOf(rows: Gathered['ballots']): Pick<Bundle, 'definitions' | 'boxes' | 'results'> {
  const closed = rows.filter(({ state }) => state === 'closed')
  return {
    definitions: Object.fromEntries(rows.map(({ definition }) => [digestOfText(sha256, definition), definition])),
    boxes: Object.fromEntries(closed.map(({ ballot_id, box }) => [ballot_id as BallotId, box ?? ''])),
    // Of a tie that a lot settled, both: what the papers came to, and what stands.
    results: Object.fromEntries(
      closed
        .flatMap(({ result, drawn }) => [result ?? '', ...(drawn === null ? [] : [drawn])])
        .map((text) => [digestOfText(sha256, text), text]),
    ),
  }
}

/** A bundle tells the story in full if it holds each document that the log names. */
function missingFrom({ definitions, boxes, results }: UnsignedBundle, { state }: Gathered): StoryPart[] {
  const ballots = [...state.ballots.values()]
  const counted = ballots.filter((ballot) => ballot.state === 'closed')
  const hasDefinitions = ballots.every(({ definition }) => definitions[definition] !== undefined)
  const hasResults = counted.every(({ result }) => result !== null && results[result] !== undefined)
  const missing: Partial<Record<StoryPart, boolean>> = {
    votes: !hasDefinitions || !hasResults,
    thresholds: !hasDefinitions,
    participation: !counted.every(({ id }) => boxes[id] !== undefined),
  }
  return (Object.keys(missing) as StoryPart[]).filter((part) => missing[part])
}
