import { LOOKS, type Look, looksAmong } from './looks.ts'
import { edited, type WordEdit } from './word-merge.ts'

/*
 * Words and how each of their characters looks: what a suggestion compares, beside the words alone. Links and comments
 * are no looks: they say what words lead to and what is said about them.
 */

/** For each UTF-16 character of `words` the looks that it has, one bit for each of `LOOKS`. */
export type Lettering = { words: string; looks: readonly number[] }

/** Once the words are edited: new words look like the last one that they replace, or that they follow on its line. */
export function letteringAfter({ words, looks }: Lettering, edits: readonly WordEdit[]): Lettering {
  const after = [...looks]
  for (const { at, remove, insert } of edits.toReversed()) {
    const before = at + remove - 1
    const look = words[before] === '\n' ? 0 : (looks[before] ?? 0)
    after.splice(at, remove, ...Array.from<number>({ length: insert.length }).fill(look))
  }
  return { words: edited(words, edits), looks: after }
}

/** The same words, looking as they are to look. */
export function withLooks({ words, looks }: Lettering, wanted: readonly Look[]): Lettering {
  const after = [...looks]
  for (const { at, length, mark, on } of wanted) {
    const bit = looksAmong([mark])
    for (let index = at; index < Math.min(at + length, after.length); index++) {
      after[index] = on ? after[index]! | bit : after[index]! & ~bit
    }
  }
  return { words, looks: after }
}

/** What leads from the looks of words to other looks of the same words, in order; spaces look the same either way. */
export function looksBetween({ words, looks }: Lettering, { looks: others }: Pick<Lettering, 'looks'>): Look[] {
  const found = LOOKS.flatMap((mark): Look[] => {
    const bit = looksAmong([mark])
    const runs: Look[] = []
    for (let at = 0; at < words.length; at++) {
      const on = (others[at]! & bit) !== 0
      if (on === ((looks[at]! & bit) !== 0)) continue
      const last = runs.at(-1)
      if (last?.on === on && last.at + last.length === at) last.length++
      else runs.push({ at, length: 1, mark, on })
    }
    return runs.flatMap((run) => withoutSpaces(words, run))
  })
  return found.toSorted((a, b) => a.at - b.at || LOOKS.indexOf(a.mark) - LOOKS.indexOf(b.mark))
}

/** A stretch without the spaces at its ends; none where there is nothing else in it. */
function withoutSpaces(words: string, look: Look): Look[] {
  const text = words.slice(look.at, look.at + look.length)
  const length = text.trim().length
  return length > 0 ? [{ ...look, at: look.at + text.length - text.trimStart().length, length }] : []
}

/** The same in Unicode's normal form C, in which the server keeps what is sent. */
export function composed({ words, looks }: Lettering): Lettering {
  const whole = words.normalize('NFC')
  if (whole === words) return { words, looks }
  const after: number[] = []
  // What is put together with the letter before is overwritten by the letter that comes next.
  for (const [index, look] of looks.entries()) after[words.slice(0, index).normalize('NFC').length] = look
  return { words: whole, looks: Array.from({ length: whole.length }, (_, index) => after[index] ?? 0) }
}

export const isSameLettering = (one: Lettering, other: Lettering): boolean =>
  one.words === other.words && one.looks.every((look, index) => look === other.looks[index])
