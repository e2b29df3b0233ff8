import { AppError } from '#domain/app-error.ts'
import type { Instant, MemberId, PlanId } from '#domain/ids.ts'
import { type AuthoredBlock, wordBlocks } from '#domain/text/authored-blocks.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { type Comparable, compareTexts, type Row } from '#domain/text/text-compare.ts'
import type { Words } from '#domain/words/words.ts'
import type { Deps } from '../deps.ts'
import { pastText, restored } from './restore.ts'
import { headOf, type Rights, rightsOf, writtenAt } from './view.ts'

export type PreviewView = Rights & { seq: number; at: Instant | null; rows: Row<Shown>[] }
/** A block as it stands or would stand. */
export type Shown = Comparable & Pick<AuthoredBlock, 'field'>
type Which = { seq: number; paragraph: string | undefined }

/** What would change in a section if somebody brought back the text, or the paragraph, as it was at a number. */
export async function preview(
  deps: Deps,
  me: { planId: PlanId; memberId: MemberId },
  section: SectionKey,
  words: Words,
  { seq, paragraph }: Which,
): Promise<PreviewView> {
  const past = await pastText(deps, me.planId, section, seq)
  const now = await pastText(deps, me.planId, section, await headOf(deps, me.planId, section))
  const target = restored(past, now, paragraph)
  if (!target) throw new AppError('not-found', (said) => said.errors_no_such_version())
  const rows = compareTexts<Shown>(now.blocks, wordBlocks(target))
  return {
    ...(await rightsOf(deps, me, section, words)),
    seq,
    at: await writtenAt(deps, me.planId, section, seq),
    rows,
  }
}
