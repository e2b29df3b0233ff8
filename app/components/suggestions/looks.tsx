import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import type { LookLine } from './look-lines.ts'

/** How words are to look, in sentences: bold is easily overlooked, and not heard at all. */
export function Looks({ of }: { of: readonly LookLine[] }) {
  if (of.length === 0) return null
  return (
    <ul>
      {of.map(({ sentence, words }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said of the same words in two places
        <li key={index}>
          <Rich text={sentence} parts={{ words: () => <OwnWords>{words}</OwnWords> }} />
        </li>
      ))}
    </ul>
  )
}
