import { MAX_DEPTH, MAX_ENTRY_BYTES } from '../log/canonical.ts'
import { decodeEntry, type Entry, LOG_VERSION } from '../log/entry.ts'

/**
 * As `decodeEntry`, four times as fast for the entries that we write: a text that JSON.stringify gives back unchanged,
 * with ascending keys and whole numbers, is canonical. Whatever doesn't fit this is decoded (and
 * refused, by NotCanonical) the careful way.
 */
export function decodeFast(text: string): Entry {
  if (text.length > MAX_ENTRY_BYTES || !isPlain(text)) return decodeEntry(text)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return decodeEntry(text)
  }
  const isEntry = isSortedJson(value, MAX_DEPTH) && JSON.stringify(value) === text && hasForm(value)
  return isEntry ? (value as Entry) : decodeEntry(text)
}

/** Printable ASCII, and no half of a character, which JSON.stringify would give back unchanged. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text) && !text.includes('\\ud')

function isSortedJson(value: unknown, depth: number): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value)
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0) return false
  if (Array.isArray(value)) return value.every((item) => isSortedJson(item, depth - 1))
  let before = ''
  for (const key in value) {
    if (key < before || !isSortedJson((value as Record<string, unknown>)[key], depth - 1)) return false
    before = key
  }
  return true
}

/** `2026-03-01T09:05:00.000Z`; days after the 28th are left to the careful way. */
const COMMON_INSTANT = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

function hasForm(value: unknown): boolean {
  if (!isObject(value)) return false
  let keys = 0
  for (const _ in value) keys++
  const { actor, at, body, kind, seals, seq, v } = value
  if (keys !== 7 || v !== LOG_VERSION || typeof actor !== 'string' || typeof kind !== 'string') return false
  if (typeof at !== 'string' || !COMMON_INSTANT.test(at)) return false
  if (typeof seq !== 'number' || seq < 0 || !isObject(body) || !isObject(seals)) return false
  for (const name in seals) if (typeof seals[name] !== 'string') return false
  return true
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
