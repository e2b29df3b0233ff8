import { escapeHtml } from '../text/html-text.ts'
import type { ExportModel } from './model.ts'
import { type ExportGroups, GROUPS_LEAD, GROUPS_TITLE, NOTE_ERASED, noteHead } from './model-groups.ts'

/** What small groups wrote down, meeting by meeting; nothing at all where none did. */
export function groupsHtml({ groups }: ExportModel): string {
  if (groups.length === 0) return ''
  return `<section id="part-groups">\n<h2>${GROUPS_TITLE}</h2>\n<p>${GROUPS_LEAD}</p>\n${groups.map(meetingHtml).join('\n')}\n</section>\n`
}

const meetingHtml = ({ title, at, notes }: ExportGroups): string =>
  `<h3>${escapeHtml(title)}</h3>\n<p>${escapeHtml(at)}</p>\n<dl>\n${notes
    .map((note) => `<dt>${escapeHtml(noteHead(note))}</dt>\n<dd>${wordsHtml(note.text)}</dd>`)
    .join('\n')}\n</dl>`

const wordsHtml = (text: string | null): string => escapeHtml(text ?? NOTE_ERASED).replaceAll('\n', '<br>')
