import { SCHEMA_VERSION } from '#domain/text/schema-version.ts'

/** Whose text it is, and which. */
export type Place = { memberId: string; planId: string; section: string }

const PREFIX = 'evenground-text'

/**
 * What the local copy of a text is called. It names the member: two people at one tablet must never send each other's
 * words as their own. It names the schema: a copy of another kind of text is left alone by this editor, which would
 * delete what it doesn't know.
 */
export const copyName = ({ memberId, planId, section }: Place, version = SCHEMA_VERSION): string =>
  [PREFIX, version, memberId, planId, section].map((part) => encodeURIComponent(part)).join('/')

/** The place that a copy is of, whatever its version; undefined for everything else that a browser may hold. */
export function placeOf(name: string): Place | undefined {
  const parts = name.split('/')
  const [prefix, version, memberId, planId, section] = parts.map(decode)
  if (parts.length !== 5 || prefix !== PREFIX || !version) return undefined
  return memberId && planId && section ? { memberId, planId, section } : undefined
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
