import { randomInt } from 'node:crypto'
import type { Node } from 'prosemirror-model'
import { updateYFragment } from 'y-prosemirror'
import * as Y from 'yjs'
import type { Db } from '#db/client.ts'
import { AppError } from '#domain/app-error.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Lost } from '#domain/text/authorship/ledger.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { writeDoc } from '#domain/text/yjs.ts'
import { nodeCrypto } from '../crypto.ts'
import { type Accepted, commitUpdates } from './commit.ts'
import { loadTextDoc, type TextDoc } from './text-doc.ts'

/**
 * Writes a whole text into an empty section, as this member would by pasting it: under a fresh client id of theirs.
 * Returns the document's number. Throws AppError `not-allowed` if it has a text already or is frozen, RangeError for a
 * text outside the schema. Whoever has the document open sees it after `Documents.refresh`.
 */
export async function writeSection(
  db: Db,
  now: () => number,
  planId: PlanId,
  section: SectionKey,
  memberId: MemberId,
  doc: Node,
): Promise<number> {
  return commit({ db, now, planId, section, memberId }, doc, (text, fragment) => {
    if (text.fragment.length > 0) throw new AppError('not-allowed', (words) => words.errors_has_text_already())
    writeDoc(fragment, doc, nodeCrypto.sha256)
  })
}

/**
 * Changes a section's text into another, as this member would by typing: only what differs is taken out and written, so
 * that other people's words stay theirs. Returns and throws as `writeSection` does. Not for texts with comments.
 */
export async function rewriteSection(
  db: Db,
  now: () => number,
  planId: PlanId,
  section: SectionKey,
  memberId: MemberId,
  doc: Node,
): Promise<number> {
  return commit({ db, now, planId, section, memberId }, doc, (_text, fragment) => {
    if (fragment.doc) updateYFragment(fragment.doc, fragment, doc, { mapping: new Map(), isOMark: new Map() })
  })
}

type Writing = { db: Db; now: () => number; planId: PlanId; section: SectionKey; memberId: MemberId }
type Edit = (text: TextDoc, fragment: Y.XmlFragment) => void

async function commit({ db, now, planId, section, memberId }: Writing, doc: Node, edit: Edit): Promise<number> {
  doc.check()
  for (;;) {
    const text = await loadTextDoc(db, planId, section, { follows: true })
    const accepted = [{ memberId, ...writeAfresh(text, memberId, (fragment) => edit(text, fragment)) }]
    const outcome = await commitUpdates(db, { planId, section, seq: text.seq }, accepted, now())
    if (typeof outcome === 'number') return outcome
    if (outcome === 'frozen') throw new AppError('not-allowed', (words) => words.errors_writing_paused())
  }
}

/**
 * Makes an edit to a text in memory under a client id that nobody has, and says what it did. What isn't committed then
 * must be thrown away with `text`. Throws RangeError for a result outside the schema. `lost`: whose words it took out.
 */
export function writeAfresh(
  text: TextDoc,
  by: MemberId,
  edit: (fragment: Y.XmlFragment) => void,
): Omit<Accepted, 'memberId'> & { lost: readonly Lost[] } {
  const draft = new Y.Doc()
  do draft.clientID = randomInt(2 ** 32)
  while (text.owners.has(draft.clientID))
  Y.applyUpdate(draft, Y.encodeStateAsUpdate(text.doc))
  const before = Y.encodeStateVector(draft)
  draft.transact(() => edit(draft.getXmlFragment('default')))
  const clientId = draft.clientID
  const update = Y.encodeStateAsUpdate(draft, before)
  const end = Y.getState(draft.store, clientId)
  const applied = text.apply(update, new Map(end > 0 ? [[clientId, end]] : []), by)
  if ('refusal' in applied) throw new RangeError(applied.refusal.detail)
  if (applied.fault) throw applied.fault
  // An edit that only takes words out adds nothing under its id.
  return { bytes: applied.bytes, clientIds: end > 0 ? [clientId] : [], credits: applied.credits, lost: applied.lost }
}
