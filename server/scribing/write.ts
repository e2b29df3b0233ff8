import type { Writer } from '#db/client.ts'
import { HeadMoved } from '#db/log.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Typed } from '#domain/scribing/state.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { addParagraphs } from '#domain/text/yjs-paragraphs.ts'
import { Uncommitted, writeUpdates } from '../documents/commit.ts'
import { loadTextDoc } from '../documents/text-doc.ts'
import { writeAfresh } from '../documents/write.ts'

type Words = { planId: PlanId; section: SectionKey; speaker: MemberId; typed: Typed }

/**
 * Writes what somebody said into the text in their name, in the transaction of the entry that says so; `seq` is the
 * number that the entry names. If somebody typed since it was decided on, everything is done again from the start.
 */
export async function writeSpoken(
  trx: Writer,
  { planId, section, speaker, typed }: Words,
  seq: number,
  at: number,
): Promise<void> {
  const text = await loadTextDoc(trx, planId, section, { follows: true })
  try {
    if (text.seq + 1 !== seq) throw new HeadMoved()
    const written = writeAfresh(text, speaker, (fragment) => addParagraphs(fragment, typed.text, typed.after))
    await writeUpdates(trx, { planId, section, seq: seq - 1 }, [{ memberId: speaker, ...written }], at)
  } catch (error) {
    throw error instanceof Uncommitted ? new HeadMoved() : error
  } finally {
    text.destroy()
  }
}
