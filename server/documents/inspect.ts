import * as Y from 'yjs'
import type { Actor, MemberId } from '#domain/ids.ts'
import type { Limits } from './limits.ts'
import { MergeCost } from './merge-cost.ts'
import type { Refusal } from './refusal.ts'

/** Against what an update is held. */
export type Standing = {
  doc: Y.Doc
  memberId: MemberId
  /** Who owns a Yjs client id: by a committed struct, or by having announced it in awareness. */
  ownerOf: (clientId: number) => Actor | undefined
  limits: Pick<Limits, 'maxStructs'>
}

/**
 * What an update would do. `nothing-new`: all of it is in the document already. `new`: `update` is what to merge, without
 * what is known; `ends` says up to which clock it adds content, by client id.
 */
export type Inspection =
  | { kind: 'nothing-new' }
  | { kind: 'new'; update: Uint8Array; ends: Map<number, number> }
  | { kind: 'refused'; refusal: Refusal }

/** Yjs draws client ids from 32 bits. */
const MAX_CLIENT_ID = 0xffff_ffff
/** Far above what anybody types, far below where adding clocks loses precision. */
const MAX_CLOCK = 2 ** 40

type Struct = Y.Item | Y.GC | Y.Skip
type Range = { clock: number; len: number }

/**
 * Decodes and checks one member's update before any of it is merged, neither into the document nor with other updates:
 * a block that is listed twice, or that rewrites what is known, would come out of a merge as if it were genuine.
 * Honest clients write each client's structs once, without holes, higher client ids first (yjs, writeClientsStructs).
 */
export function inspect(update: Uint8Array, standing: Standing): Inspection {
  let decoded: ReturnType<typeof Y.decodeUpdate>
  try {
    decoded = Y.decodeUpdate(update)
  } catch {
    return refused('malformed', 'undecodable')
  }
  const structs = decoded.structs as Struct[]
  if (structs.length > standing.limits.maxStructs) return refused('too-large', `${structs.length} structs`)

  const blocks = readBlocks(structs, standing.doc)
  if (!('ends' in blocks)) return { kind: 'refused', refusal: blocks }
  const { ends, hasKnown } = blocks
  for (const clientId of ends.keys()) {
    const owner = standing.ownerOf(clientId)
    if (owner !== undefined && owner !== standing.memberId) return refused('foreign-author')
  }
  const cost = new MergeCost(standing.doc)
  const problem = structsProblem(structs, ends, standing.doc, cost)
  if (problem) return { kind: 'refused', refusal: problem }
  const deletions = readDeletions(decoded.ds.clients, ends, standing.doc, cost)
  if (typeof deletions !== 'string') return { kind: 'refused', refusal: deletions }
  if (ends.size === 0 && deletions === 'known') return { kind: 'nothing-new' }
  if (cost.isTooHigh) return refused('too-large', 'cuts the text in too many places')
  return { kind: 'new', update: hasKnown ? withoutKnown(update, structs, standing.doc) : update, ends }
}

const refused = (code: Refusal['code'], detail?: string): Inspection => ({ kind: 'refused', refusal: { code, detail } })
const malformed = (detail: string): Refusal => ({ code: 'malformed', detail })
const gap = (detail: string): Refusal => ({ code: 'gap', detail })

const stateOf = (doc: Y.Doc, clientId: number): number => Y.getState(doc.store, clientId)

/** Up to which clock each client id gets new content, and whether some of it is known already. */
function readBlocks(
  structs: readonly Struct[],
  doc: Y.Doc,
): { ends: Map<number, number>; hasKnown: boolean } | Refusal {
  const ends = new Map<number, number>()
  let [client, end, known, hasKnown] = [Number.POSITIVE_INFINITY, 0, 0, false]
  for (const struct of structs) {
    const { id, length } = struct
    if (struct instanceof Y.Skip) return gap('a skip')
    if (id.client !== client) {
      if (id.client > client) return malformed('blocks out of order')
      if (id.client > MAX_CLIENT_ID) return malformed('client id out of range')
      client = id.client
      end = id.clock
      known = stateOf(doc, client)
      if (end > known) return gap('earlier content is missing')
    }
    if (id.clock !== end) return malformed('a block twice')
    if (!(length >= 1) || end + length > MAX_CLOCK) return malformed('length out of range')
    if (end < known) hasKnown = true
    end += length
    if (end > known) ends.set(client, end)
  }
  return { ends, hasKnown }
}

/** Looks at new structs only; of the others nothing is merged. */
function structsProblem(
  structs: readonly Struct[],
  ends: ReadonlyMap<number, number>,
  doc: Y.Doc,
  cost: MergeCost,
): Refusal | null {
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    const { client, clock } = struct.id
    if (clock + struct.length <= stateOf(doc, client)) continue
    // What the struct refers to must be there before it, or come with it.
    const isMissing = (id: unknown) =>
      id instanceof Y.ID &&
      id.clock >= (id.client === client ? clock : Math.max(stateOf(doc, id.client), ends.get(id.client) ?? 0))
    const { origin, rightOrigin, parent } = struct
    if (isMissing(origin) || isMissing(rightOrigin) || isMissing(parent)) return gap('refers to missing content')
    const problem = contentProblem(struct)
    if (problem) return { code: 'schema', detail: problem }
    if (origin) cost.cutAt(origin.client, origin.clock + 1)
    if (rightOrigin) cost.cutAt(rightOrigin.client, rightOrigin.clock)
  }
  return null
}

/** What can be seen before merging; `schemaProblem` judges the rest, where each struct ends up. */
function contentProblem({ content, parent, parentSub }: Y.Item): string | null {
  // Decoded but not merged, the parent of a struct at the top is the name of a root type.
  const root: unknown = parent
  if (typeof root === 'string' && (root !== 'default' || parentSub !== null)) return 'outside the text'
  if (parentSub === '__proto__') return 'attribute name'
  if (content instanceof Y.ContentType) {
    return content.type instanceof Y.XmlElement || content.type instanceof Y.XmlText ? null : 'shared type'
  }
  const isPlain =
    content instanceof Y.ContentString ||
    content instanceof Y.ContentFormat ||
    content instanceof Y.ContentAny ||
    content instanceof Y.ContentDeleted
  return isPlain ? null : 'kind of content'
}

/**
 * Whether the update deletes anything that stands. Ranges must come in order and apart: overlapping ones would make
 * Yjs walk the same text again for each, and an empty one would split a character without leaving a trace.
 */
function readDeletions(
  clients: ReadonlyMap<number, readonly Range[]>,
  ends: ReadonlyMap<number, number>,
  doc: Y.Doc,
  cost: MergeCost,
): 'known' | 'new' | Refusal {
  let found: 'known' | 'new' = 'known'
  for (const [clientId, ranges] of clients) {
    const known = stateOf(doc, clientId)
    const reach = Math.max(known, ends.get(clientId) ?? 0)
    let end = 0
    for (const { clock, len } of ranges) {
      if (!(len >= 1) || clock < end) return malformed('deletions out of order')
      end = clock + len
      if (end > reach) return gap('deletes missing content')
      if (end <= known && isDeleted(doc, clientId, clock, end)) continue
      found = 'new'
      cost.cutAt(clientId, clock)
      cost.cutAt(clientId, end)
      cost.joinAt(clientId, clock)
    }
  }
  return found
}

function isDeleted(doc: Y.Doc, clientId: number, from: number, to: number): boolean {
  const structs = doc.store.clients.get(clientId) ?? []
  for (let index = Y.findIndexSS(structs, from); index < structs.length && structs[index]!.id.clock < to; index++) {
    if (!structs[index]!.deleted) return false
  }
  return true
}

/** Cuts off what the document has: told differently than it was, it would still split and damage what stands. */
function withoutKnown(update: Uint8Array, structs: readonly Struct[], doc: Y.Doc): Uint8Array {
  const clientIds = new Set(structs.map((struct) => struct.id.client))
  const known = new Map([...clientIds].map((clientId) => [clientId, stateOf(doc, clientId)]))
  return Y.diffUpdate(update, Y.encodeStateVector(known))
}
