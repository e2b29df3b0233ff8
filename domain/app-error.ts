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
  /** For the person; `message` is for our logs and may say more, but never anything personal. */
  readonly userMessage: string
  constructor(code: Code, userMessage: string, options: { message?: string; cause?: unknown } = {}) {
    super(options.message ?? `${code}: ${userMessage}`, { cause: options.cause })
    this.code = code
    this.userMessage = userMessage
  }
}

/** By name, not instanceof: in development Vite loads a second copy of this class. */
export const isAppError = (error: unknown): error is AppError => error instanceof Error && error.name === 'AppError'

export const SOMETHING_BROKE = 'Something went wrong on our side. Nothing was changed. Please try again.'
export const toUserMessage = (error: unknown): string => (isAppError(error) ? error.userMessage : SOMETHING_BROKE)
