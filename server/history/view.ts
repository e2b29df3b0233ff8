import { findDocument } from '#db/documents.ts'
import { listOpenLosses } from '#db/lost-words.ts'
import { listTimesOf, type StoredVersion } from '#db/versions.ts'
import type { Instant, LostId, MemberId, PlanId } from '#domain/ids.ts'
import { mayWrite } from '#domain/permissions.ts'
import { memberOf } from '#domain/plan/state.ts'
import type { AuthoredBlock } from '#domain/text/authored-blocks.ts'
import { standAgain } from '#domain/text/lost-words.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { type Changes, changesIn } from '#domain/text/text-changes.ts'
import { compareTexts, type Row } from '#domain/text/text-compare.ts'
import { toInstant } from '#domain/time.ts'
import type { Words } from '#domain/words/words.ts'
import type { Deps } from '../deps.ts'
import type { PastText } from '../documents/past-texts.ts'
import { writableFor } from '../views/writable.ts'
import { type Point, pointsOf } from './points.ts'
import { pastText } from './restore.ts'

type Asking = { planId: PlanId; memberId: MemberId }

/** What a reader may do with the past: `why` says in words why they may not bring words back now. */
export type Rights = { mayName: boolean; mayRestore: boolean; why: string }
export type PointView = Omit<Point, 'versions'> & {
  versions: (Omit<StoredVersion, 'at' | 'section' | 'seq'> & { at: Instant })[]
  /** What happened since the moment before; `since` is its number, 0 where the text begins. */
  since: number
  changes: Changes
}
/** `seq` is the text as it is now; `older`: ask for what lies before this number to read on. */
export type HistoryView = Rights & { seq: number; points: PointView[]; older: number | null }
export type ComparisonView = Rights & {
  /** When the texts were last written in; null where nothing was written yet. */
  oldAt: Instant | null
  nowAt: Instant | null
  old: number
  now: number
  seq: number
  rows: Row<AuthoredBlock>[]
  changes: Changes
}
export type LossView = { id: LostId; section: SectionKey; at: Instant; before: number; words: string[] }

const PAGE = 15

export async function rightsOf(
  deps: Deps,
  { planId, memberId }: Asking,
  section: SectionKey,
  words: Words,
): Promise<Rights> {
  const state = await deps.states.read(deps.db, planId)
  const { writable, reason } = writableFor(state, section, memberId, words)
  return { mayName: mayWrite(memberOf(state, memberId).function), mayRestore: writable, why: reason }
}

export const headOf = async ({ db }: Deps, planId: PlanId, section: SectionKey) =>
  (await findDocument(db, planId, section))?.seq ?? 0

/** The moments of a section, the newest first, with what happened between them. */
export async function historyView(
  deps: Deps,
  me: Asking,
  section: SectionKey,
  words: Words,
  before = Number.MAX_SAFE_INTEGER,
): Promise<HistoryView> {
  const { planId } = me
  const all = (await pointsOf(deps.db, planId, section)).filter(({ seq }) => seq < before)
  const shown = all.slice(-PAGE)
  const from = all.at(-PAGE - 1)?.seq ?? 0
  const texts = await deps.texts.past(deps.db, planId, section, [from, ...shown.map(({ seq }) => seq)])
  const points: PointView[] = []
  let since = from
  for (const { seq, at, versions } of shown) {
    const changes = changesIn(compareTexts(blocksAt(texts, since), blocksAt(texts, seq)))
    const last = points.at(-1)
    // A day that ends where the text is kept for a reason is told once.
    if (last && last.versions.length === 0 && isNothing(changes)) {
      points.pop()
      points.push({ ...last, seq, at, versions: versions.map(versionOf) })
    } else points.push({ seq, at, versions: versions.map(versionOf), since, changes })
    since = seq
  }
  return {
    ...(await rightsOf(deps, me, section, words)),
    ...{ seq: await headOf(deps, planId, section), points: points.reverse() },
    older: all.length > shown.length ? (shown[0]?.seq ?? null) : null,
  }
}

const isNothing = (changes: Changes): boolean => changes.in + changes.out === 0
const blocksAt = (texts: ReadonlyMap<number, PastText>, seq: number) => texts.get(seq)?.blocks ?? []
const versionOf = ({ id, kind, name, about, memberId, at }: StoredVersion) => ({
  ...{ id, kind, name, about, memberId, at: toInstant(at) },
})

/** All moments that can be compared, the newest first, without what is in them. */
export const momentsOf = async (deps: Deps, planId: PlanId, section: SectionKey) =>
  (await pointsOf(deps.db, planId, section)).reverse()

/** How one text of a section became another; `now` is the text as it is where it isn't given. */
export async function comparisonView(
  deps: Deps,
  me: Asking,
  section: SectionKey,
  words: Words,
  { old, now }: { old: number; now?: number | undefined },
): Promise<ComparisonView> {
  const seq = await headOf(deps, me.planId, section)
  const [was, is] = [
    await pastText(deps, me.planId, section, old),
    await pastText(deps, me.planId, section, now ?? seq),
  ]
  const rows = compareTexts(was.blocks, is.blocks)
  return {
    ...(await rightsOf(deps, me, section, words)),
    ...{ old, oldAt: await writtenAt(deps, me.planId, section, old), now: is.seq },
    ...{ nowAt: await writtenAt(deps, me.planId, section, is.seq), seq, rows, changes: changesIn(rows) },
  }
}

/** When update number `seq` was written; null for none. */
export async function writtenAt({ db }: Deps, planId: PlanId, section: SectionKey, seq: number) {
  const at = (await listTimesOf(db, planId, section, [seq])).get(seq)
  return at === undefined ? null : toInstant(at)
}

/** What this member lost and has not answered, leaving out what stands in the text again. */
export async function lossesOf(deps: Deps, { planId, memberId }: Asking, section?: SectionKey): Promise<LossView[]> {
  const open = (await listOpenLosses(deps.db, planId, memberId)).filter((loss) => !section || loss.section === section)
  const views: LossView[] = []
  for (const { id, section: key, before, parts, at } of open) {
    const { paragraphs } = await deps.texts.read(deps.db, planId, key)
    if (standAgain(parts, paragraphs)) continue
    views.push({ id, section: key, at: toInstant(at), before, words: parts.map(({ words }) => words.trim()) })
  }
  return views
}
