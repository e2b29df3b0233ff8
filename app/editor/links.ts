import { isSafeHref } from '#domain/text/schema-attributes.ts'
import * as m from '#words'

/** What a person typed as a link's address, made whole, or a sentence about what is wrong with it. */
export type Address = { href: string } | { problem: string }

const DOMAIN = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[:/?#].*)?$/u
const EMAIL = /^[^\s@:/]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u
const PHONE = /^\+?[\d\s()-]{5,}$/

/** Takes `example.org`, `name@example.org` and `01234 567890` as people write them. */
export function addressFrom(typed: string): Address {
  const text = typed.trim()
  if (text === '') return { problem: m.editor_link_empty() }
  const href = spelledOut(text)
  if (isSafeHref(href) && hasTarget(href)) return { href }
  return { problem: m.editor_link_unknown() }
}

function spelledOut(text: string): string {
  if (EMAIL.test(text)) return `mailto:${text}`
  if (PHONE.test(text)) return `tel:${text.replace(/[\s()-]/g, '')}`
  if (DOMAIN.test(text)) return `https://${text}`
  return text
}

/** `https://` alone leads nowhere. */
function hasTarget(href: string): boolean {
  if (!/^https?:/i.test(href)) return href.length > href.indexOf(':') + 1
  return URL.canParse(href) && new URL(href).hostname !== ''
}

/** What stands in the field when an address is changed. */
export const addressShown = (href: string): string => href.replace(/^(?:mailto|tel):/, '')
