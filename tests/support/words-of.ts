import { isAppError } from '#domain/app-error.ts'
import { wordsIn } from '#server/words/words-in.ts'

/** What tests read sentences with, where it matters what they say. */
export const english = wordsIn('en')
export const welsh = wordsIn('cy')

/** Runs it; what was expected to go wrong is thrown with the sentence that a person would read, in English. */
export function inEnglish<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw tell(error)
  }
}

/** The same for what comes later. */
export const laterInEnglish = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw tell(error)
  })

function tell(error: unknown): unknown {
  if (isAppError(error)) error.message = `${error.code}: ${error.sentence(english)}`
  return error
}
