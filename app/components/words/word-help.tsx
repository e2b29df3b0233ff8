import { Link } from '@remix-run/react'
import * as m from '#words'
import { type TermLine, WordList } from './word-list.tsx'

/** "What does this word mean?", for one text: the words of the field that it uses. The loader finds them (termsIn). */
export function WordHelp({ terms }: { terms: readonly TermLine[] }) {
  if (terms.length === 0) return null
  return (
    <details className="no-print">
      <summary>{m.glossary_help_title()}</summary>
      <WordList terms={terms} />
      <p>
        <Link to="/words">{m.glossary_help_more()}</Link>
      </p>
    </details>
  )
}
