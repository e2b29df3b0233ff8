import type { Node } from 'prosemirror-model'
import { useCallback, useState } from 'react'
import type { WritingHelp } from '#domain/text/writing-help.ts'
import type { SectionPage } from './read-page.ts'

/**
 * What helps to write plainly: as the server found it, and then as the text in the editor stands. What counts words and
 * sentences is loaded when somebody has written some.
 */
export function useWritingHelp(loaded: SectionPage['writing']) {
  const [typed, setTyped] = useState<WritingHelp | null>(null)
  const explained = loaded?.explained
  const tell = useCallback(
    (doc: Node) => {
      const look = async () => {
        const { writingHelp } = await import('#domain/text/writing-help.ts')
        setTyped(writingHelp(doc, explained ?? []))
      }
      look().catch(() => {}) // It is help: without it everything else goes on.
    },
    [explained],
  )
  return { help: typed ?? loaded?.help ?? null, tell }
}
