import type { ErrorRequestHandler, Response } from 'express'
import { AppError, isAppError, STATUS, toUserMessage } from '#domain/app-error.ts'
import type { Deps } from '../deps.ts'
import { wordsOf } from './settings.ts'

/** RFC 9457: what an API caller reads when something is not as it should be. */
export function sendProblem(response: Response, status: number, code: string, detail: string): void {
  const title = TITLES[status] ?? 'Error'
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', title, status, code, detail }))
}

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** The one place that turns errors into answers. What we did not expect is logged, and told in one vague sentence. */
export function problemHandler(log: Deps['log']): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const known = asAppError(error)
    const detail = toUserMessage(known, wordsOf(request))
    if (known) {
      if (known.code === 'busy') response.setHeader('Retry-After', '1')
      return sendProblem(response, STATUS[known.code], known.code, detail)
    }
    log.error({ err: error }, 'a request broke')
    return sendProblem(response, 500, 'broken', detail)
  }
}

/** Express' body parser reports with `type`. */
function asAppError(error: unknown): AppError | undefined {
  if (isAppError(error)) return error
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : ''
  if (type === 'entity.too.large') {
    return new AppError('too-large', (words) => words.errors_body_too_large())
  }
  if (
    typeof type === 'string' &&
    (type.startsWith('entity.') ||
      type.startsWith('charset.') ||
      type.startsWith('encoding.') ||
      type.startsWith('request.'))
  ) {
    return new AppError('invalid-input', (words) => words.errors_body_not_json())
  }
  return error instanceof URIError ? new AppError('not-found', (words) => words.errors_nothing_here()) : undefined
}
