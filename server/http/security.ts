import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import { AppError } from '#domain/app-error.ts'

/** Makes the nonce of this response and says what a page of ours may load: nothing from anywhere else. */
export function securityHeaders(isDevelopment: boolean): RequestHandler {
  return (request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    response.locals.nonce = nonce
    const style = isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`
    const script = isDevelopment ? `'self' 'unsafe-eval' 'nonce-${nonce}'` : `'self' 'nonce-${nonce}' 'strict-dynamic'`
    response.setHeader(
      'Content-Security-Policy',
      [
        "default-src 'none'",
        `script-src ${script}`,
        `style-src ${style}`,
        "img-src 'self' data: blob:",
        // What somebody has just recorded, before it is sent.
        "media-src 'self' blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    )
    response.setHeader('X-Content-Type-Options', 'nosniff')
    // Personal links stand in addresses: no other site is told where somebody came from, and from such a page not even
    // ours. (`no-referrer` would make browsers send `Origin: null` with our own forms.)
    response.setHeader('Referrer-Policy', request.path.startsWith('/j/') ? 'strict-origin' : 'same-origin')
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    response.setHeader('Permissions-Policy', 'camera=(), microphone=(self), geolocation=(), interest-cohort=()')
    next()
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Is this request from a page of ours? `host` is what the browser addressed. */
export function isOurOrigin(publicUrl: string, origin: string | undefined, host: string | undefined): boolean {
  // Programs send no Origin; browsers always do for sockets and for posts to another site.
  if (origin === undefined) return true
  if (origin === new URL(publicUrl).origin) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

/**
 * Refuses a post that another site's page makes in this browser (CSRF). Cookies are SameSite=Lax already; this also
 * covers sites on the same domain. API calls with a token carry no cookie and pass.
 */
export function sameOriginOnly(publicUrl: string): RequestHandler {
  return (request, _response, next) => {
    if (SAFE.has(request.method) || request.headers.authorization) return next()
    const site = request.headers['sec-fetch-site']
    const bySite = site === undefined || site === 'same-origin' || site === 'none'
    if (bySite && isOurOrigin(publicUrl, request.headers.origin, request.headers.host)) return next()
    next(new AppError('not-allowed', (words) => words.errors_other_website()))
  }
}
