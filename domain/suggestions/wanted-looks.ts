import type { Look, LookName } from '../text/looks.ts'
import type { Change } from './state.ts'

/** What a suggestion says about how words look. */
export type WantedLook = LookName | `no-${LookName}`
export const wantedLook = ({ mark, on }: Look): WantedLook => (on ? mark : `no-${mark}`)

/** The words that are to look so. */
export type QuotedLook = { look: WantedLook; words: string }

/** Enough to find a place again in a paragraph. */
const MOST_QUOTED = 80

/** A suggestion's looks with the words that they are about, for people to read. */
export const quotedLooks = ({ text, looks = [] }: Pick<Change, 'text' | 'looks'>): QuotedLook[] =>
  looks.map((look) => ({ look: wantedLook(look), words: shortened(text.slice(look.at, look.at + look.length)) }))

function shortened(words: string): string {
  const letters = [...words.trim().replaceAll(/\s+/g, ' ')]
  return letters.length > MOST_QUOTED ? `${letters.slice(0, MOST_QUOTED).join('').trimEnd()} …` : letters.join('')
}
