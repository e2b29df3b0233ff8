import { Fact, Facts } from '#app/components/ui/facts.tsx'
import type { Term } from '#domain/text/glossary.ts'

export type TermLine = Pick<Term, 'id' | 'word' | 'means'>

/** Words and what they mean. Each has an address of its own: `/words#quorum`. */
export function WordList({ terms }: { terms: readonly TermLine[] }) {
  return (
    <Facts>
      {terms.map(({ id, word, means }) => (
        <Fact key={id} id={id} name={word}>
          {means}
        </Fact>
      ))}
    </Facts>
  )
}
