import type { ErrorRequestHandler, Request, Response } from 'express'
import { AppError, isAppError, STATUS, toUserMessage } from '#domain/app-error.ts'
import { localeOf, type Sentence } from '#domain/words/words.ts'
import type { Deps } from '../deps.ts'
import { wordsOf } from './settings.ts'

type Problem = { status: number; code: string; detail: Sentence }

/** RFC 9457: what an API caller reads, in their language, when something is not as it should be. */
export function sendProblem(request: Request, response: Response, { status, code, detail }: Problem): void {
  const words = wordsOf(request)
  const title = TITLES[status] ?? 'Error'
  response
    .status(status)
    .setHeader('Content-Language', localeOf(words))
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', title, status, code, detail: detail(words) }))
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
    if (!known) log.error({ err: error }, 'a request broke')
    if (known?.code === 'busy') response.setHeader('Retry-After', '1')
    return sendProblem(request, response, {
      ...(known ? { status: STATUS[known.code], code: known.code } : { status: 500, code: 'broken' }),
      detail: (words) => toUserMessage(known, words),
    })
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
