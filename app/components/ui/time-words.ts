import { timeInWords } from '#domain/log/sentences-time.ts'

export { timeInWords }

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z/g

/** Rules spell times as the log does; people read "Tuesday 3 March 2026, 14:05 UTC". */
export const withTimesInWords = (sentence: string): string => sentence.replaceAll(INSTANT, (at) => timeInWords(at))
