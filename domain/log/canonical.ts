import type { Sentence, Words } from '../words/words.ts'

/**
 * Canonical JSON: RFC 8785 (sorted keys, no spaces, shortest escapes), and its strict profile for what we hash
 * and sign (voting.md §3.1). One value has one spelling, so equal text means equal value and the other way round.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** An entry bundle of the tlog-tiles format gives the length of an entry in 16 bits. */
export const MAX_ENTRY_BYTES = 65_535
/** Deepest nesting of objects and arrays in what we hash. */
export const MAX_DEPTH = 16

/** What is wrong with a spelling, by the name of its words (`verify_spelling_FAULT`). */
type Fault = { [Name in keyof Words]: Name extends `verify_spelling_${infer Fault}` ? Fault : never }[keyof Words]

export class NotCanonical extends Error {
  override readonly name = 'NotCanonical'
  /** For whoever checks a record; `message` is for our logs. */
  readonly sentence: Sentence
  constructor(fault: Fault, options?: ErrorOptions) {
    super(fault.replaceAll('_', ' '), options)
    this.sentence = (words) => words[`verify_spelling_${fault}`]()
  }
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
    throw new NotCanonical('this_is_not_json', { cause })
  }
  if (canonical(value) !== text) throw new NotCanonical('this_json_is_not_spelt_canonically')
  return value
}

type WriteNumber = (value: number) => string
type CheckText = (text: string) => string

function write(value: unknown, depth: number, number: WriteNumber, text: CheckText): string {
  if (value === null || value === true || value === false) return String(value)
  if (typeof value === 'string') return JSON.stringify(text(value))
  if (typeof value === 'number') return number(value)
  if (typeof value !== 'object') throw new NotCanonical('json_cannot_say_this')
  if (depth === 0) throw new NotCanonical('nested_deeper_than_16_levels')
  if (Array.isArray(value)) return `[${value.map((item) => write(item, depth - 1, number, text)).join(',')}]`
  const object = value as Record<string, unknown>
  // Array.prototype.sort compares UTF-16 code units, which is exactly what RFC 8785 §3.2.3 asks for.
  const members = Object.keys(object)
    .sort()
    .map((key) => `${JSON.stringify(text(key))}:${write(object[key], depth - 1, number, text)}`)
  return `{${members.join(',')}}`
}

function jcsNumber(value: number): string {
  if (!Number.isFinite(value)) throw new NotCanonical('json_has_no_number_for_this')
  return JSON.stringify(value)
}

function strictNumber(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0))
    throw new NotCanonical('only_whole_numbers_up_to_2_to_the_53')
  return String(value)
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

function wellFormed(text: string): string {
  // Two different strings with lone surrogates become the same bytes in UTF-8, and so the same hash.
  if (LONE_SURROGATE.test(text)) throw new NotCanonical('a_string_holds_half_a_character')
  return text
}

function nfc(text: string): string {
  if (!/^[ -~]*$/.test(text) && wellFormed(text) !== text.normalize('NFC')) {
    throw new NotCanonical('a_string_is_not_in_normal_form_c')
  }
  return text
}
