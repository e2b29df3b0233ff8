import { explainedAcronyms, KNOWN_ACRONYMS, undefinedAcronyms } from '#domain/text/acronyms.ts'
import { plainText } from '#domain/text/plain-text.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { SectionText } from './texts.ts'

export type SectionAcronyms = {
  /** In this section, and explained nowhere in the plan (LPF-24). */
  unexplained: string[]
  /** Explained in other sections, so they may stand here as they are. */
  explained: string[]
}

/** What whoever writes in a section should know of the acronyms in it. */
export function acronymsOf(all: readonly SectionText[], key: SectionKey): SectionAcronyms {
  const wordsOf = (texts: readonly SectionText[]) => texts.map(({ doc }) => plainText(doc))
  const explained = explainedAcronyms(wordsOf(all.filter(({ section }) => section !== key)))
  const here = wordsOf(all.filter(({ section }) => section === key))
  return { unexplained: undefinedAcronyms(here, [...KNOWN_ACRONYMS, ...explained]), explained }
}
