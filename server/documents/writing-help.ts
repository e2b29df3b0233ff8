import { explainedAcronyms } from '#domain/text/acronyms.ts'
import { plainText } from '#domain/text/plain-text.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { type WritingHelp, writingHelp } from '#domain/text/writing-help.ts'
import type { SectionText } from './texts.ts'

export type SectionHelp = {
  /** Short forms that are explained in other sections, so they may stand here as they are (LPF-24). */
  explained: string[]
  /** Null: there is no text yet. */
  help: WritingHelp | null
}

/** What whoever writes in a section should know of its words. */
export function helpFor(all: readonly SectionText[], key: SectionKey): SectionHelp {
  const others = all.filter(({ section }) => section !== key).map(({ doc }) => plainText(doc))
  const explained = explainedAcronyms(others)
  const here = all.find(({ section }) => section === key)
  return { explained, help: here ? writingHelp(here.doc, explained) : null }
}
