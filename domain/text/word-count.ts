const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu

/** Each word and where it begins. */
export const wordsWithPlaces = (text: string): { word: string; at: number }[] =>
  [...text.matchAll(WORD)].map((match) => ({ word: match[0], at: match.index }))

export const countWords = (text: string): number => wordsWithPlaces(text).length
