import { anchor, line } from './markdown-words.ts'
import type { ExportModel } from './model.ts'
import { GROUPS_LEAD, GROUPS_TITLE, NOTE_ERASED, noteHead } from './model-groups.ts'

/** What small groups wrote down, meeting by meeting; nothing at all where none did. */
export const groupsMarkdown = ({ groups }: ExportModel): string[] =>
  groups.length === 0
    ? []
    : [
        `${anchor('part-groups')}\n\n## ${GROUPS_TITLE}`,
        GROUPS_LEAD,
        ...groups.flatMap(({ title, at, notes }) => [
          `### ${line(title)}`,
          at,
          notes.map((note) => `- **${line(noteHead(note))}:** ${line(note.text ?? NOTE_ERASED)}`).join('\n'),
        ]),
      ]
