import { AppError } from '../app-error.ts'
import type { Instant, PaperId, SessionId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import type { PlanState } from '../plan/state.ts'
import type { SectionKey } from '../text/sections.ts'
import type { PaperFormat } from './formats.ts'

/** Since when a form is ready, and where it is to be had, if the guide said so. */
export type Release = { at: Instant; where: Seal | null }

/** Something to read before a meeting. */
export type Paper = {
  id: PaperId
  session: SessionId
  title: Seal
  /** Null where it is a part of the plan, which stands on its own page. */
  text: Seal | null
  section: SectionKey | null
  /** From 1; one more each time its meaning changes. A corrected slip of the pen is still the same version. */
  version: number
  addedAt: Instant
  /** The forms of this version that are ready. */
  released: Map<PaperFormat, Release>
}

export function paperOf(state: PlanState, id: PaperId): Paper {
  const paper = state.papers.get(id)
  if (!paper) throw new AppError('not-found', (words) => words.errors_no_such_paper())
  return paper
}

export const papersFor = (state: PlanState, session: SessionId): Paper[] =>
  [...state.papers.values()].filter((paper) => paper.session === session)
