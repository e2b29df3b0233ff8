import { useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/ui/page.tsx'
import { WordList } from '#app/components/words/word-list.tsx'
import { locale } from '#app/locale.ts'
import { glossary } from '#domain/text/glossary.ts'
import * as m from '#words'

/** In the order of the language's own alphabet: in Welsh, "ch" and "dd" are letters. */
export function loader() {
  const terms = glossary(m).map(({ id, word, means }) => ({ id, word, means }))
  return { terms: terms.sort((a, b) => a.word.localeCompare(b.word, locale)) }
}

export default function Words() {
  const { terms } = useLoaderData<typeof loader>()
  return (
    <Page title={m.glossary_page_title()} lead={m.glossary_page_lead()} next={<p>{m.glossary_page_next()}</p>}>
      <WordList terms={terms} />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = () => [{ title: `${m.glossary_page_title()} – Evenground` }]
