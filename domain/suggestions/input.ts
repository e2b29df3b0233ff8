import { z } from 'zod'
import { LOOKS, type Look } from '../text/looks.ts'
import { PLACE_ID } from '../text/places.ts'

/** Longer than any paragraph that people still read. */
export const MOST_CHARACTERS = 4000
/** "No." is no reason. */
export const MIN_REASON = 10

export const blockId = z.string().regex(PLACE_ID)

/** More than anybody makes bold in one paragraph. */
export const MOST_LOOKS = 100

/** How words are to look; `at` counts the UTF-16 characters of the suggested words, as they are kept. */
export const looks = z
  .array(
    z.strictObject({
      at: z.int().min(0).max(MOST_CHARACTERS),
      length: z.int().min(1).max(MOST_CHARACTERS),
      mark: z.enum(LOOKS),
      on: z.boolean(),
    }),
  )
  .min(1)
  .max(MOST_LOOKS)

/** In order, each within the words, none over another of its kind, and none ends in the middle of a letter. */
export function areLooksOf(text: string, looks: readonly Look[]): boolean {
  const isBetween = (place: number) =>
    place <= text.length && !/^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(place - 1))
  const isInOrder = ({ at, mark }: Look, index: number) =>
    at >= (looks[index - 1]?.at ?? 0) &&
    looks.slice(0, index).every((before) => before.mark !== mark || before.at + before.length <= at)
  return looks.every(
    (look, index) =>
      (look.at === 0 || isBetween(look.at)) && isBetween(look.at + look.length) && isInOrder(look, index),
  )
}
