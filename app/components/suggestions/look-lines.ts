import { type QuotedLook, quotedLooks, type WantedLook } from '#domain/suggestions/wanted-looks.ts'
import * as m from '#words'

/** How words are to look, as a sentence; `<words/>` in it stands for them. */
export type LookLine = { sentence: string; words: string }

const SENTENCES: Record<WantedLook, string> = {
  strong: m.suggest_look_bold(),
  'no-strong': m.suggest_look_not_bold(),
  em: m.suggest_look_italic(),
  'no-em': m.suggest_look_not_italic(),
}

export const lookLines = (looks: readonly QuotedLook[]): LookLine[] =>
  looks.map(({ look, words }) => ({ sentence: SENTENCES[look], words }))

export const lookLinesOf = (change: Parameters<typeof quotedLooks>[0]): LookLine[] => lookLines(quotedLooks(change))
