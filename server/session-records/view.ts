import type { Reader } from '#db/client.ts'
import { listSealed } from '#db/sealed.ts'
import { AppError } from '#domain/app-error.ts'
import { notesOf } from '#domain/groups/state.ts'
import type { AgendaItemId, Instant, MemberId, OverrideId, PlanId, SessionId, SuggestionId } from '#domain/ids.ts'
import type { Seal } from '#domain/log/seal.ts'
import { memberOf, type PlanState } from '#domain/plan/state.ts'
import { type OwnTalk, ownTalk } from '#domain/session-records/balance.ts'
import { type Changed, changedBy } from '#domain/session-records/changes.ts'
import { draftRecord, type SessionRecord } from '#domain/session-records/draft.ts'
import type { Suggestion } from '#domain/suggestions/state.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { openFor } from '../views/opened.ts'
import { entriesOf } from './entries.ts'

/** Words that the log hides behind seals; null where they were erased. */
export type RecordWords = {
  /** What the steps of its agenda are called, in their order. */
  steps: string[]
  items: Record<AgendaItemId, string | null>
  suggestions: Record<SuggestionId, { section: SectionKey; state: Suggestion['state']; text: string | null }>
  overrides: Record<OverrideId, { rule: string; by: MemberId; reason: string | null }>
  /** What the group did not accept, and how the guide put it right, in the order of `record.asked`. */
  asked: { reason: string | null; how: string | null }[]
}
/** What a small group wrote down. */
export type GroupNoteView = { group: number; section: SectionKey | null; text: string | null }
export type CorrectionView = { by: MemberId; at: Instant; text: string | null }

export type SessionRecordView = {
  record: SessionRecord
  words: RecordWords
  /** The reader's own part of the talk, for nobody else; null where they were not there. */
  mine: OwnTalk | null
  changed: Changed[]
  notes: GroupNoteView[]
  corrections: CorrectionView[]
}

type Asking = { planId: PlanId; memberId: MemberId }

/** The record of a meeting that is over, for one member. */
export async function sessionRecordView(
  db: Reader,
  { planId, memberId }: Asking,
  state: PlanState,
  id: string,
): Promise<SessionRecordView> {
  const session = state.sessions.get(id as SessionId)
  if (session?.state !== 'closed') throw new AppError('not-found', (words) => words.errors_no_record_of_meeting())
  const record = draftRecord(state, session, await entriesOf(db, planId, session.id, state.size))
  if (!record) throw new AppError('not-found', (words) => words.errors_no_record_of_meeting())
  const corrections = state.corrections.filter((one) => one.session === session.id)
  const seals = [
    ...(session.agenda ? [session.agenda.words] : []),
    ...[...record.parked, ...record.takenUp].flatMap((item) => state.agendaItems.get(item)?.what ?? []),
    ...record.suggestions.flatMap((one) => state.suggestions.get(one)?.change ?? []),
    ...record.overrides.flatMap((one) => state.overrides.get(one)?.reason ?? []),
    ...record.asked.flatMap(({ reason, settled }) => [reason, settled?.words].filter((seal) => !!seal) as Seal[]),
    ...corrections.map(({ text }) => text),
    ...notesOf(session).map(({ text }) => text),
  ]
  const opened = openFor(await listSealed(db, planId, seals), memberOf(state, memberId))
  const open = (seal: Seal | undefined) => (seal ? opened[seal]?.value : undefined)
  return {
    record,
    words: wordsOf(state, record, open, session.agenda?.words),
    mine: ownTalk(state, session, record.closedAt, memberId),
    changed: changedBy(state, record),
    notes: notesOf(session).map(({ group, section, text }) => ({ group, section, text: textOf(open(text)) })),
    corrections: corrections.map(({ by, at, text }) => ({ by, at, text: textOf(open(text)) })),
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function wordsOf(
  state: PlanState,
  record: SessionRecord,
  open: (seal: Seal | undefined) => unknown,
  agenda: Seal | undefined,
): RecordWords {
  const steps = open(agenda)
  const items = [...record.parked, ...record.takenUp].map((id) => [id, textOf(open(state.agendaItems.get(id)?.what))])
  const suggestions = record.suggestions.map((id) => {
    const { section, state: now, change } = state.suggestions.get(id)!
    return [id, { section, state: now, text: textOf((open(change) as { text?: unknown } | undefined)?.text) }]
  })
  const overrides = record.overrides.map((id) => {
    const { rule, requestedBy: by, reason } = state.overrides.get(id)!
    return [id, { rule, by, reason: textOf(open(reason)) }]
  })
  return {
    steps: Array.isArray(steps) ? steps.map((one) => textOf(one) ?? '') : [],
    ...{ items: Object.fromEntries(items), suggestions: Object.fromEntries(suggestions) },
    overrides: Object.fromEntries(overrides),
    asked: record.asked.map(({ reason, settled }) => ({
      reason: textOf(open(reason ?? undefined)),
      how: textOf(open(settled?.words ?? undefined)),
    })),
  }
}
