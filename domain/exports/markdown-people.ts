import type { NamingPlace } from '../naming/state.ts'
import { anchor, line } from './markdown-words.ts'
import type { ExportModel } from './model.ts'
import { groupsOf, peopleWords } from './people-words.ts'

/** A name, marked so that whoever reads the document once more finds it (LPF-48). */
export const namedMarkdown = (place: NamingPlace, name: string): string => `<b data-named="${place}">${line(name)}</b>`

/** Who took part and wants to be named. */
export const peopleMarkdown = ({ people }: ExportModel): string[] => [
  `${anchor('part-people')}\n\n## People`,
  peopleWords(people),
  ...groupsOf(people).flatMap(({ label, names }) => [
    `### ${label}`,
    names.map((name) => `- ${namedMarkdown('list', name)}`).join('\n'),
  ]),
]
