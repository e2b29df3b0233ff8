import type { Membership } from '#db/identity.ts'
import type { HistoryRequest } from '#domain/history/commands.ts'
import type { CommandId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Words } from '#domain/words/words.ts'
import type { Deps } from '../deps.ts'
import type { Limits } from '../limits.ts'
import { type HistoryDone, history } from './door.ts'
import type { Point } from './points.ts'
import { type PreviewView, preview } from './preview.ts'
import {
  type ComparisonView,
  comparisonView,
  type HistoryView,
  historyView,
  type LossView,
  lossesOf,
  momentsOf,
} from './view.ts'

/** What pages may ask of a section's past, on behalf of one member. */
export type HistoryContext = {
  /** A page of its moments, those before a number. */
  read: (planId: string, section: SectionKey, before?: number) => Promise<HistoryView>
  moments: (planId: string, section: SectionKey) => Promise<Point[]>
  compare: (
    planId: string,
    section: SectionKey,
    which: { old: number; now?: number | undefined },
  ) => Promise<ComparisonView>
  /** What bringing back a text, or a paragraph of it, would change. */
  preview: (planId: string, section: SectionKey, seq: number, paragraph?: string) => Promise<PreviewView>
  /** Words of the reader's own that others took out. */
  lost: (planId: string, section: SectionKey) => Promise<LossView[]>
  /** The form carries the command's id, so that a second click or a reload does the same thing once. */
  ask: (planId: string, section: SectionKey, request: HistoryRequest, commandId: string | null) => Promise<HistoryDone>
}

type Asker = {
  /** The member who asks in this plan, joined and not left. */
  member: (planId: string) => Promise<Membership>
  idOf: (text: string | null) => CommandId
  words: Words
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export const historyContext = (deps: Deps, limits: Limits, { member, idOf, words, plain }: Asker): HistoryContext => ({
  read: plain(async (planId, section, before) => historyView(deps, await member(planId), section, words, before)),
  moments: plain(async (planId, section) => momentsOf(deps, (await member(planId)).planId, section)),
  compare: plain(async (planId, section, which) => comparisonView(deps, await member(planId), section, words, which)),
  preview: plain(async (planId, section, seq, paragraph) =>
    preview(deps, await member(planId), section, words, { seq, paragraph }),
  ),
  lost: plain(async (planId, section) => lossesOf(deps, await member(planId), section)),
  ask: plain(async (planId, section, request, commandId) => {
    const me = await member(planId)
    await limits.spendComment(me)
    return history(deps, me, section, idOf(commandId), request)
  }),
})
