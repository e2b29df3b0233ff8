import { isAppError, STATUS } from '#domain/app-error.ts'
import type { Words } from '#domain/words/words.ts'

/** For pages: an expected failure is a response with its own status and sentence; anything else stays loud. */
export function asResponse(error: unknown, words: Words): never {
  if (!isAppError(error)) throw error
  throw new Response(error.sentence(words), { status: STATUS[error.code], statusText: error.code })
}
