import { isDigest } from '../crypto.ts'
import { canonical, NotCanonical } from '../log/canonical.ts'
import { isSectionKey } from '../text/sections.ts'
import type { Sentence } from '../words/words.ts'

/** What is at fault in the shape of a bundle; null if nothing is. */
export function shapeProblem(value: Record<string, unknown>): Sentence | null {
  const keys = Object.keys(value)
  const foreign = keys.filter((key) => !Object.hasOwn(SHAPE, key))
  if (foreign.length > 0) return (words) => words.verify_file_foreign_parts({ parts: shown(foreign) })
  const absent = Object.keys(SHAPE).filter((key) => !Object.hasOwn(value, key) && key !== MAY_LACK)
  if (absent.length > 0) return (words) => words.verify_file_missing_parts({ parts: shown(absent) })
  const wrong = Object.entries(SHAPE).flatMap(([key, fits]) => {
    return (key === MAY_LACK && !Object.hasOwn(value, key)) || fits(value[key]) ? [] : [key]
  })
  return wrong.length > 0 ? (words) => words.verify_file_malformed_parts({ parts: shown(wrong) }) : null
}

const shown = (keys: readonly string[]): string =>
  keys
    .slice(0, 5)
    .map((key) => key.slice(0, 40))
    .join(', ')

type Fits = (value: unknown) => boolean
type Fields = Record<string, unknown>

const isText: Fits = (value) => typeof value === 'string'
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf =
  (fits: Fits): Fits =>
  (value) =>
    Array.isArray(value) && value.every(fits)
/** Exactly these keys. */
const fields =
  (shape: Record<string, Fits>): Fits =>
  (value) =>
    isFields(value) &&
    Object.keys(value).length === Object.keys(shape).length &&
    Object.entries(shape).every(([key, fits]) => Object.hasOwn(value, key) && fits(value[key]))
const textsBy =
  (isKey: Fits): Fits =>
  (value) =>
    isFields(value) && Object.entries(value).every(([key, text]) => isKey(key) && isText(text))

/** Whatever was sealed, in the strict profile of what we hash; also keeps anybody from nesting without end. */
const isSealable: Fits = (value) => {
  try {
    canonical(value)
    return true
  } catch (error) {
    if (error instanceof NotCanonical) return false
    throw error
  }
}

/** Left out where there is none, as in every file that is older than witnesses. */
const MAY_LACK = 'cosigned'

const SHAPE: Record<string, Fits> = {
  v: isText,
  origin: isText,
  size: (value) => Number.isSafeInteger(value) && (value as number) > 0,
  checkpoint: isText,
  cosigned: isText,
  keys: fields({ log: isText, receipts: isText }),
  policy: isText,
  entries: listOf(isText),
  sealed: listOf(fields({ seal: isText, salt: isText, value: isSealable })),
  definitions: textsBy(isDigest),
  boxes: textsBy(isText),
  results: textsBy(isDigest),
  texts: textsBy(isDigest),
  current: listOf(fields({ section: isSectionKey, digest: isDigest })),
  signature: isText,
}
