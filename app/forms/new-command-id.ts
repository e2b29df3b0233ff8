import { base64url } from '#domain/bytes.ts'

/**
 * An id for a command that a page sends by itself. It begins as the page’s own ids do (on a shared device they say for
 * whom the page was made), then 128 random bits; `crypto.randomUUID` is missing where a page comes over plain HTTP, as
 * on a workshop’s own network.
 */
export const newCommandId = (page: string): string =>
  `${page.slice(0, 8)}${base64url(crypto.getRandomValues(new Uint8Array(16)))}`
