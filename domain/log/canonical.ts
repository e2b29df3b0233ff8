/**
 * Canonical JSON: RFC 8785 (sorted keys, no spaces, shortest escapes), and its strict profile for what we hash
 * and sign (voting.md §3.1). One value has one spelling, so equal text means equal value and the other way round.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** An entry bundle of the tlog-tiles format gives the length of an entry in 16 bits. */
export const MAX_ENTRY_BYTES = 65_535
/** Deepest nesting of objects and arrays in what we hash. */
export const MAX_DEPTH = 16

export class NotCanonical extends Error {
  override readonly name = 'NotCanonical'
}

/** RFC 8785 for any JSON value; throws NotCanonical for what JSON cannot say (NaN, a lone surrogate, undefined). */
export function jcs(value: unknown): string {
  return write(value, Number.POSITIVE_INFINITY, jcsNumber, wellFormed)
}

/**
 * The strict profile: well-formed NFC strings, integers up to 2⁵³−1, depth ≤ 16.
 * Throws NotCanonical for anything else; floats above all, because two machines may print them differently.
 */
export function canonical(value: unknown): string {
  return write(value, MAX_DEPTH, strictNumber, nfc)
}

/** The value that `text` spells, or NotCanonical if `text` is not its canonical spelling (duplicate keys, spaces, floats …). */
export function parseCanonical(text: string): Json {
  let value: Json
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new NotCanonical('This is not JSON.', { cause })
  }
  if (canonical(value) !== text) throw new NotCanonical('This JSON is not spelt canonically.')
  return value
}

type WriteNumber = (value: number) => string
type CheckText = (text: string) => string

function write(value: unknown, depth: number, number: WriteNumber, text: CheckText): string {
  if (value === null || value === true || value === false) return String(value)
  if (typeof value === 'string') return JSON.stringify(text(value))
  if (typeof value === 'number') return number(value)
  if (typeof value !== 'object') throw new NotCanonical(`JSON cannot say ${typeof value}.`)
  if (depth === 0) throw new NotCanonical(`Nested deeper than ${MAX_DEPTH} levels.`)
  if (Array.isArray(value)) return `[${value.map((item) => write(item, depth - 1, number, text)).join(',')}]`
  const object = value as Record<string, unknown>
  // Array.prototype.sort compares UTF-16 code units, which is exactly what RFC 8785 §3.2.3 asks for.
  const members = Object.keys(object)
    .sort()
    .map((key) => `${JSON.stringify(text(key))}:${write(object[key], depth - 1, number, text)}`)
  return `{${members.join(',')}}`
}

function jcsNumber(value: number): string {
  if (!Number.isFinite(value)) throw new NotCanonical('JSON has no number for this.')
  return JSON.stringify(value)
}

function strictNumber(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new NotCanonical('Only integers up to 2^53-1.')
  return String(value)
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

function wellFormed(text: string): string {
  // Two different strings with lone surrogates become the same bytes in UTF-8, and so the same hash.
  if (LONE_SURROGATE.test(text)) throw new NotCanonical('A string holds half a character.')
  return text
}

function nfc(text: string): string {
  if (!/^[ -~]*$/.test(text) && wellFormed(text) !== text.normalize('NFC')) {
    throw new NotCanonical('A string is not in Unicode normal form C.')
  }
  return text
}
