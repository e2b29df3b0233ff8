import * as m from '#words'

/**
 * The words of a part as the server wrote them out. A table may be wider than a phone: then it scrolls in a place of
 * its own, which has a name and can be reached by keyboard.
 */
export function SectionText({ html, title }: { html: string; title: string }) {
  const region = html.includes('<table')
    ? { role: 'region', 'aria-label': m.sections_page_words_of({ title }), tabIndex: 0 }
    : {}
  return (
    <div
      className="text"
      data-content
      {...region}
      // Safe: domain/text/html.ts makes this HTML from a checked document. Every word is escaped, and the only tags,
      // attributes and link targets in it are those of our own schema.
      // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
