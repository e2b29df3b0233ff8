import type * as Y from 'yjs'
import type { Membership } from '#db/identity.ts'
import { AppError } from '#domain/app-error.ts'
import type { CommandId } from '#domain/ids.ts'
import type { RecordRequest } from '#domain/records/commands.ts'
import type { RecordType } from '#domain/text/record-fields.ts'
import { nextRecordId } from '#domain/text/records.ts'
import { docFromFragment } from '#domain/text/yjs.ts'
import {
  addRecord,
  type Disputed,
  editRecord,
  mergeAnswers,
  type PlacedRecord,
  type RecordInText,
  recordsInText,
  removeRecord,
} from '#domain/text/yjs-records.ts'
import type { Words } from '#domain/words/words.ts'
import type { Deps } from '../deps.ts'
import { commitUpdates } from '../documents/commit.ts'
import { loadTextDoc, type TextDoc } from '../documents/text-doc.ts'
import { writeAfresh } from '../documents/write.ts'
import { type Asking, type Keep, once } from '../once.ts'
import { isToldByOthers } from '../suggestions/fitting.ts'
import { writableFor } from '../views/writable.ts'
import { wordsIn } from '../words/words-in.ts'

/** Which record it was. `disputed`: nothing was changed, because somebody else changed the same words. */
export type RecordDone = { kind: RecordType; label: string; disputed: Disputed[] }

/** What came of a look at the text: what to answer, and what to change in it, if anything. */
type Plan = { done: RecordDone; edit: ((fragment: Y.XmlFragment) => void) | null }

/**
 * The door for the plain forms of needs, actions …: an ordinary edit of the text, in the name of whoever sends it. Who
 * may write now is asked as for the editor. The caller has joined.
 */
export async function changeRecord(
  deps: Deps,
  { planId, memberId }: Membership,
  commandId: CommandId,
  request: RecordRequest,
): Promise<RecordDone> {
  const state = await deps.states.read(deps.db, planId)
  const asking = { deps, planId, me: memberId, commandId, request }
  return once<RecordRequest, RecordDone>(asking, async (keep) => {
    const mayWrite = (words: Words) => writableFor(state, request.section, memberId, words)
    if (!mayWrite(wordsIn('en')).writable) throw new AppError('not-allowed', (words) => mayWrite(words).reason)
    return write(asking, keep)
  })
}

/** Looks, edits and commits; if somebody typed meanwhile, all of it again. */
async function write(asking: Asking<RecordRequest>, keep: Keep<RecordDone>): Promise<RecordDone> {
  const { deps, planId, me, request } = asking
  const { section } = request
  for (;;) {
    const text = await loadTextDoc(deps.db, planId, section, { follows: true })
    try {
      const { done, edit } = planFor(text, asking)
      if (!edit) return done
      const accepted = [{ memberId: me, ...writeAfresh(text, me, edit) }]
      const outcome = await commitUpdates(deps.db, { planId, section, seq: text.seq }, accepted, deps.now(), {
        also: (trx) => keep(trx, done),
      })
      if (outcome === 'frozen') throw new AppError('not-allowed', (words) => words.errors_writing_paused())
      if (typeof outcome !== 'number') continue
      deps.wrote(planId, section)
      return done
    } finally {
      text.destroy()
    }
  }
}

function planFor(text: TextDoc, { me, request }: Asking<RecordRequest>): Plan {
  if (request.type === 'record.add') return adding(text, request)
  const record = recordsInText(text.fragment).find(({ id }) => id === request.recordId)
  if (!record) throw new AppError('invalid-input', (words) => words.errors_record_gone())
  if (isToldByOthers(record, text, me)) {
    throw new AppError('not-allowed', (words) => words.errors_suggestion_quoted())
  }
  const { id, type: kind, label } = record
  const inDraft = (edit: (found: RecordInText) => void) => (fragment: Y.XmlFragment) => {
    const found = recordsInText(fragment).find((known) => known.id === id)
    if (found) edit(found)
  }
  if (request.type === 'record.remove') {
    if (asRead(record) !== request.was) throw new AppError('invalid-input', (words) => words.errors_record_changed())
    return { done: { kind, label, disputed: [] }, edit: inDraft(removeRecord) }
  }
  const { edits, disputed } = mergeAnswers(record, request.answers)
  const edit = disputed.length === 0 && edits.size > 0 ? inDraft((found) => editRecord(found, edits)) : null
  return { done: { kind, label, disputed }, edit }
}

function adding({ fragment }: TextDoc, { kind, answers }: Extract<RecordRequest, { type: 'record.add' }>): Plan {
  const words = Object.fromEntries(Object.entries(answers).map(([key, { text }]) => [key, text]))
  const label = nextRecordId(docFromFragment(fragment), kind)
  return {
    done: { kind, label, disputed: [] },
    edit: (draft) => addRecord(draft, kind, label, words),
  }
}

/** A record in one line, by which the door knows whether somebody removes what they have read. */
export const asRead = ({ answers }: Pick<PlacedRecord, 'answers'>): string =>
  JSON.stringify(answers.map(({ key, words }) => [key, words]))
