import * as names from '#domain/ballots/names.ts'
import * as m from '#words'

export type { OwnWords } from '#domain/ballots/names.ts'

/** What votes are called, in the language of this build. */
export const ownWords = (asked: Parameters<typeof names.ownWords>[0]): names.OwnWords => names.ownWords(asked, m)
export const subjectTitle = (ballot: names.Named): string => names.subjectTitle(ballot, m)
export const shortName = (ballot: names.Named): string => names.shortName(ballot, m)
export const questionOf = (ballot: Parameters<typeof names.questionOf>[0]): string | null => names.questionOf(ballot, m)
