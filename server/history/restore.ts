import { updateYFragment } from 'y-prosemirror'
import type { Writer } from '#db/client.ts'
import { findDocument } from '#db/documents.ts'
import { AppError } from '#domain/app-error.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { textOf } from '#domain/text/digest.ts'
import { paragraphRestored, wholeRestored } from '#domain/text/restore-text.ts'
import { restoredCredits } from '#domain/text/restored-credits.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Deps } from '../deps.ts'
import { storedCredits } from '../documents/authorship.ts'
import { type Accepted, commitUpdates } from '../documents/commit.ts'
import { type PastText, readingOf } from '../documents/past-texts.ts'
import { loadTextDoc, type TextDoc } from '../documents/text-doc.ts'
import { writeAfresh } from '../documents/write.ts'
import { keepVersion } from './keep-version.ts'

export type Restoring = { planId: PlanId; section: SectionKey; memberId: MemberId; seq: number; paragraph?: string }

/**
 * Brings back a text, or one paragraph of it, as an edit of this member: history goes on and loses nothing. Words that
 * come back stay their authors'. The text as it was before is kept as a version, so that it can be brought back too.
 * Returns the number of the document. Throws AppError: nothing to do, no such moment, writing paused.
 */
export async function restoreText(
  deps: Deps,
  restoring: Restoring,
  also: (trx: Writer, seq: number) => Promise<void>,
): Promise<number> {
  const { planId, section, memberId } = restoring
  const past = await pastText(deps, planId, section, restoring.seq)
  for (;;) {
    const text = await loadTextDoc(deps.db, planId, section, { follows: true })
    try {
      const { seq: before } = text
      const { lost, ...written } = rewrite(text, past, restoring)
      const accepted: Accepted[] = [{ memberId, ...written }]
      const outcome = await commitUpdates(deps.db, { planId, section, seq: before }, accepted, deps.now(), {
        also: async (trx) => {
          await keepVersion(trx, deps, planId, { section, seq: before }, { kind: 'restore', memberId })
          await also(trx, before + 1)
        },
      })
      if (outcome === 'frozen') throw new AppError('not-allowed', (words) => words.errors_writing_paused())
      if (typeof outcome !== 'number') continue
      deps.wrote(planId, section)
      deps.lost({ planId, section, before, lost })
      return outcome
    } finally {
      text.destroy()
    }
  }
}

/** A section as it was. Throws AppError for a number that it never had. */
export async function pastText(
  { db, texts }: Pick<Deps, 'db' | 'texts'>,
  planId: PlanId,
  key: SectionKey,
  seq: number,
) {
  const head = await findDocument(db, planId, key)
  const text = seq <= (head?.seq ?? 0) ? (await texts.past(db, planId, key, [seq])).get(seq) : undefined
  if (!text) throw new AppError('not-found', (words) => words.errors_no_such_version())
  return text
}

/** What the section would be, against what it is. Null where the old text has no such paragraph. */
export const restored = (past: PastText, now: PastText, paragraph: string | undefined) =>
  paragraph ? paragraphRestored(past, now, paragraph) : wholeRestored(past, now)

function rewrite(text: TextDoc, past: PastText, { memberId, paragraph }: Restoring) {
  const now = readingOf(text)
  const target = restored(past, now, paragraph)
  if (!target) throw new AppError('not-found', (words) => words.errors_no_such_version())
  target.check()
  if (textOf(target) === textOf(now.doc)) {
    throw new AppError('invalid-input', (words) => words.errors_nothing_to_restore())
  }
  const written = writeAfresh(text, memberId, (fragment) => {
    if (fragment.doc) updateYFragment(fragment.doc, fragment, target, { mapping: new Map(), isOMark: new Map() })
  })
  const { blocks } = readingOf(text)
  const credits = restoredCredits({ past: past.blocks, now: blocks, clients: written.clientIds, by: memberId })
  return { ...written, credits: storedCredits(credits) }
}
