import { marked, type Token } from 'marked'

export type GuideSection = { id: string; title: string; html: string }
/** A guide's heading, the paragraph below it, and a section for each heading of the second level. */
export type GuideText = { title: string; lead: string; sections: GuideSection[] }

type Made = {
  /** Markdown of our own (`docs/guides`). */
  source: string
  /** The same guide in English: its headings name the sections, so that a link works in every language. */
  english: string
  /** What becomes of each piece of text; for the pseudo-language of tests. */
  said: (text: string) => string
}

export function guideText({ source, english, said }: Made): GuideText {
  const ids = outlineOf(english).sections.map(({ title }) => slugOf(title))
  const { title, lead, sections } = outlineOf(source)
  return {
    title: said(title),
    lead: said(lead),
    sections: sections.map((section, at) => ({
      id: ids[at] ?? slugOf(section.title),
      title: said(section.title),
      html: htmlOf(section.tokens, said),
    })),
  }
}

type Outline = { title: string; lead: string; sections: { title: string; tokens: Token[] }[] }

function outlineOf(source: string): Outline {
  const outline: Outline = { title: '', lead: '', sections: [] }
  for (const token of marked.lexer(source)) {
    const section = outline.sections.at(-1)
    if (token.type === 'heading' && token.depth === 1) outline.title = token.text
    else if (token.type === 'heading' && token.depth === 2) outline.sections.push({ title: token.text, tokens: [] })
    else if (section) section.tokens.push(token)
    else if (token.type === 'paragraph') outline.lead = token.text.replaceAll('\n', ' ')
  }
  return outline
}

function htmlOf(tokens: Token[], said: Made['said']): string {
  marked.walkTokens(tokens, (token) => {
    if (token.type === 'text' && !('tokens' in token && token.tokens)) token.text = said(token.text)
  })
  return marked.parser(tokens)
}

/** As GitHub makes them, so that a link to a heading works there too. */
const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number} -]/gu, '')
    .replaceAll(' ', '-')
