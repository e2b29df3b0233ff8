import type { NamingPlace } from '../naming/state.ts'
import { escapeHtml } from '../text/html-text.ts'
import type { ExportModel } from './model.ts'
import { groupsOf, peopleWords } from './people-words.ts'

/** A name, marked so that whoever reads the document once more finds it (LPF-48). */
export const namedHtml = (place: NamingPlace, name: string): string =>
  `<b data-named="${place}">${escapeHtml(name)}</b>`

/** Who took part and wants to be named. */
export function peopleHtml({ people }: ExportModel): string {
  const lists = groupsOf(people).map(
    ({ label, names }) =>
      `<h3>${label}</h3>\n<ul>\n${names.map((name) => `<li>${namedHtml('list', name)}</li>`).join('\n')}\n</ul>\n`,
  )
  return `<section id="part-people">\n<h2>People</h2>\n<p>${peopleWords(people)}</p>\n${lists.join('')}</section>`
}
