import { locale } from '#app/locale.ts'
import { timeInWords as inWords } from '#domain/log/sentences-time.ts'

/** A moment in the language of this build. */
export const timeInWords = (at: string): string => inWords(at, locale)

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z/g

/** Rules spell times as the log does; people read "Tuesday 3 March 2026, 14:05 UTC". */
export const withTimesInWords = (sentence: string): string => sentence.replaceAll(INSTANT, (at) => timeInWords(at))
