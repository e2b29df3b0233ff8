import { notesOf } from '../groups/state.ts'
import type { SessionId } from '../ids.ts'
import { SECTIONS } from '../text/sections.ts'
import type { Story } from './model.ts'
import { dateWords } from './words.ts'

/** What one table wrote down: `about` is the part of the plan that it is about; `text` is null where it was erased. */
export type ExportNote = { table: number; about: string | null; text: string | null }
/** What small groups wrote down in one meeting; without anybody's name. */
export type ExportGroups = { session: SessionId; title: string; at: string; notes: ExportNote[] }

/** The meetings in which small groups wrote something down, in the order of the meetings. */
export function groupsOf({ state, opened }: Pick<Story, 'state' | 'opened'>): ExportGroups[] {
  const words = (value: unknown) => (typeof value === 'string' ? value : null)
  return [...state.sessions.values()]
    .filter((session) => notesOf(session).length > 0)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id))
    .map((session) => ({
      session: session.id,
      title: words(opened.get(session.title)) ?? 'A meeting without a title',
      at: dateWords(session.openedAt ?? session.startsAt),
      notes: notesOf(session).map(({ group, section, text }) => ({
        table: group + 1,
        about: SECTIONS.find(({ key }) => key === section)?.title ?? null,
        text: words(opened.get(text)),
      })),
    }))
}

/** "Table 2, on “Why we need this”" */
export const noteHead = ({ table, about }: ExportNote): string =>
  about === null ? `Table ${table}` : `Table ${table}, on “${about}”`
export const NOTE_ERASED = 'These words were erased.'
/** What stands above them all. */
export const GROUPS_TITLE = 'What small groups wrote down'
export const GROUPS_LEAD = 'Tables of a meeting wrote this down for the plan. Nobody is named.'
