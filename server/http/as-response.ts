import { isAppError, STATUS } from '#domain/app-error.ts'

/** For pages: an expected failure is a response with its own status and sentence; anything else stays loud. */
export function asResponse(error: unknown): never {
  if (!isAppError(error)) throw error
  throw new Response(error.userMessage, { status: STATUS[error.code], statusText: error.code })
}
