import type { Sentence, Words } from './words/words.ts'

/**
 * Three kinds of "no", never mixed: a Refusal is a value (a fairness rule said no), an AppError is an expected
 * failure with a sentence for the person, anything else is our bug and is loud.
 */
export type Code = 'invalid-input' | 'not-signed-in' | 'not-allowed' | 'not-found' | 'too-large' | 'too-many' | 'busy'

/** The one table of HTTP statuses. */
export const STATUS: Record<Code, number> = {
  'invalid-input': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'too-large': 413,
  'too-many': 429,
  busy: 503,
}

export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: Code
  /** For the person, in whichever language they read. */
  readonly sentence: Sentence
  /** `message` is for our logs and may say more, but never anything personal; the log adds the sentence in English. */
  constructor(code: Code, sentence: Sentence, options: { message?: string; cause?: unknown } = {}) {
    super(options.message ?? code, { cause: options.cause })
    this.code = code
    this.sentence = sentence
  }
}

/** By name, not instanceof: in development Vite loads a second copy of this class. */
export const isAppError = (error: unknown): error is AppError => error instanceof Error && error.name === 'AppError'

/** What the person reads: what was expected to go wrong says what it was, anything else one vague sentence. */
export const toUserMessage = (error: unknown, words: Words): string =>
  isAppError(error) ? error.sentence(words) : words.errors_something_broke()
