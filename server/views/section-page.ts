import { LRUCache } from 'lru-cache'
import type { PlanId } from '#domain/ids.ts'
import { glossary, type Term, termsIn } from '#domain/text/glossary.ts'
import { toHtml } from '#domain/text/html.ts'
import { blocks } from '#domain/text/plain-text.ts'
import { readingWordsIn } from '#domain/text/section-words.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { localeOf, type Words } from '#domain/words/words.ts'
import type { SectionText } from '../documents/texts.ts'
import { imageUrl } from '../images.ts'

/** `terms`: the words of the word list that the text uses. */
export type SectionPage = {
  section: SectionKey
  digest: string
  seq: number
  empty: boolean
  html: string
  terms: TermLine[]
}
type TermLine = Omit<Term, 'forms'>

/** Rendered once for each text and language: a digest always reads the same. Whoever reads a plan reads it many times. */
const pages = new LRUCache<string, SectionPage>({ max: 2_000 })

/** A part as its reading page shows it. `talk`: threads to which the words lead that they are about. */
export function sectionPage(
  planId: PlanId,
  { section, doc, digest, seq, empty }: SectionText,
  words: Words,
  talk: readonly string[] = [],
): SectionPage {
  // A comment moves a text's number and leaves its digest.
  const key = [planId, section, digest, localeOf(words), ...(talk.length > 0 ? [seq, ...talk] : [])].join(' ')
  const rendered = pages.get(key)
  if (rendered) return { ...rendered, seq }
  const known = glossary(words)
  const html = toHtml(doc, {
    ...{ imageUrl: (image) => imageUrl(planId, image), headingOffset: 2, idPrefix: `${section}-` },
    words: readingWordsIn(words),
    explained: { terms: known, lang: localeOf(words), close: words.glossary_close() },
    talk: talk.length > 0 ? { open: new Set(talk), page: `/plans/${planId}/sections/${section}/comments` } : undefined,
  })
  const terms = termsIn(blocks(doc), known).map(({ id, word, means }) => ({ id, word, means }))
  const page = { section, digest, seq, empty, html, terms }
  pages.set(key, page)
  return page
}
