import type { Writer } from '#db/client.ts'
import { answerLoss, findLoss, type StoredLoss } from '#db/lost-words.ts'
import { AppError } from '#domain/app-error.ts'
import type { LostId, MemberId, PlanId } from '#domain/ids.ts'
import { standAgain } from '#domain/text/lost-words.ts'
import { returnWords } from '#domain/text/return-words.ts'
import type { Deps } from '../deps.ts'
import { commitUpdates } from '../documents/commit.ts'
import { readingOf } from '../documents/past-texts.ts'
import { loadTextDoc } from '../documents/text-doc.ts'
import { writeAfresh } from '../documents/write.ts'
import { pastText } from './restore.ts'

type Answering = { planId: PlanId; memberId: MemberId; lostId: LostId }

/** What this member lost, unless they have answered. Nobody else's is there for them. */
export async function openLoss({ db }: Pick<Deps, 'db'>, { planId, memberId, lostId }: Answering): Promise<StoredLoss> {
  const loss = await findLoss(db, planId, lostId)
  if (loss?.memberId !== memberId || loss.state !== 'open') {
    throw new AppError('not-found', (words) => words.errors_no_such_lost_words())
  }
  return loss
}

/**
 * Puts words that a member lost back into the text, as this member's own edit. If they stand there again already,
 * nothing is written and the notice is done with.
 */
export async function bringBack(
  deps: Deps,
  { planId, memberId }: Omit<Answering, 'lostId'>,
  { id, section, before, parts }: StoredLoss,
  also: (trx: Writer) => Promise<void>,
): Promise<void> {
  const past = await pastText(deps, planId, section, before)
  const answer = async (trx: Writer) => {
    await answerLoss(trx, planId, id, 'back')
    await also(trx)
  }
  for (;;) {
    const text = await loadTextDoc(deps.db, planId, section, { follows: true })
    try {
      if (standAgain(parts, readingOf(text).blocks)) return await deps.db.transaction().execute(answer)
      const { seq } = text
      const { lost: _, ...written } = writeAfresh(text, memberId, (fragment) =>
        returnWords(fragment, past.blocks, parts),
      )
      const outcome = await commitUpdates(deps.db, { planId, section, seq }, [{ memberId, ...written }], deps.now(), {
        also: answer,
      })
      if (outcome === 'frozen') throw new AppError('not-allowed', (words) => words.errors_writing_paused())
      if (typeof outcome !== 'number') continue
      deps.wrote(planId, section)
      return
    } finally {
      text.destroy()
    }
  }
}
