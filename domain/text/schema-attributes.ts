import type { AttributeSpec, Attrs, Node } from 'prosemirror-model'

/**
 * Attributes and what they may hold. A value that fails its check throws a RangeError: prosemirror-model then refuses
 * to build the node. Checks never compare two attributes, because Yjs merges each attribute on its own: two honest
 * edits of different attributes must never add up to a node that a client would delete.
 */
type Holds = (value: unknown) => boolean

const check = (expected: string, holds: Holds) => (value: unknown) => {
  if (!holds(value)) throw new RangeError(`Expected ${expected}.`)
}

export const required = (expected: string, holds: Holds): AttributeSpec => ({ validate: check(expected, holds) })

export const optional = (fallback: unknown, expected: string, holds: Holds): AttributeSpec => ({
  default: fallback,
  validate: check(expected, holds),
})

/** A whole number between two bounds, both included. Integers only: what is voted on holds no floats. */
export const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most

export const wholeNumber = (fallback: number, least: number, most: number): AttributeSpec =>
  optional(fallback, `a whole number from ${least} to ${most}`, (value) => isWhole(value, least, most))

export const isText = (value: unknown): value is string => typeof value === 'string'
export const hasWords = (value: unknown): value is string => isText(value) && value.trim() !== ''
export const textOrNull = optional(null, 'text or null', (value) => value === null || isText(value))

/** An opaque id, as in the log: no name. */
export const memberOrNull = optional(
  null,
  'a member’s id or null',
  (value) => value === null || (isText(value) && /^m_[0-9a-z]{1,40}$/.test(value)),
)

/**
 * Where a link may lead: the web, an e-mail address or a telephone. Never `javascript:`, `data:` or a relative
 * address, which would mean something else in an export than on our pages.
 */
export const isSafeHref = (value: unknown): value is string =>
  isText(value) && /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/iu.test(value)

/** Pictures are named by the SHA-256 of their bytes, so that a digest of the text covers them. */
export const isImageSource = (value: unknown): value is string => isText(value) && /^sha256:[0-9a-f]{64}$/.test(value)

/** The shape of a BCP 47 language tag (`cy`, `ur-PK`); whether the language exists is not checked. */
const isLanguage = (value: unknown): value is string => isText(value) && /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(value)
const isDirection = (value: unknown): value is string => value === 'ltr' || value === 'rtl' || value === 'auto'

/** Language and direction of what a person wrote, where it is not the language of the plan. */
export const languageAttributes: Record<'lang' | 'dir', AttributeSpec> = {
  lang: optional(null, 'a language tag or null', (value) => value === null || isLanguage(value)),
  dir: optional(null, 'ltr, rtl, auto or null', (value) => value === null || isDirection(value)),
}

export const languageDom = (node: Node): Attrs => ({ lang: node.attrs.lang, dir: node.attrs.dir })

export function languageFromDom(dom: HTMLElement): Attrs {
  const [lang, dir] = [dom.getAttribute('lang'), dom.getAttribute('dir')?.toLowerCase()]
  return { lang: isLanguage(lang) ? lang : null, dir: isDirection(dir) ? dir : null }
}

/** A whole number from pasted markup, forced between its bounds; the fallback if it is none. */
export function wholeFromDom(dom: HTMLElement, name: string, fallback: number, least: number, most: number): number {
  const value = Number.parseInt(dom.getAttribute(name) ?? '', 10)
  return Number.isNaN(value) ? fallback : Math.min(Math.max(value, least), most)
}
