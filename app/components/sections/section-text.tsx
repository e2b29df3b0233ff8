/** The words of a part as the server wrote them out. */
export function SectionText({ html, id }: { html: string; id?: string }) {
  return (
    <div
      className="text"
      id={id}
      // Safe: domain/text/html.ts makes this HTML from a checked document. Every word is escaped, and the only tags,
      // attributes and link targets in it are those of our own schema.
      // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
