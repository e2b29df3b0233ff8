import type { Sentence } from '../words/words.ts'
import { BUNDLE_VERSION, type Bundle, type Spelling, spell } from './bundle.ts'
import { shapeProblem } from './bundle-shape.ts'

/** Why a text is no bundle. `not-a-bundle`: it is something else. The others: a bundle, but not as it was made. */
export type BundleProblem = {
  code: 'not-a-bundle' | 'wrong-version' | 'damaged' | 'wrong-parts' | 'not-canonical'
  sentence: Sentence
}
export type ParsedBundle = { bundle: Bundle; spelling: Spelling }

const no = (code: BundleProblem['code'], sentence: Sentence): { problem: BundleProblem } => ({
  problem: { code, sentence },
})
const NO_RECORD = no('not-a-bundle', (words) => words.verify_file_no_record())

/** The bundle that `text` spells, or why it is none: anything but the exact spelling of exactly our parts is refused. */
export function parseBundle(text: string): ParsedBundle | { problem: BundleProblem } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return looksLikeBundle(text) ? no('damaged', (words) => words.verify_file_damaged()) : NO_RECORD
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return NO_RECORD
  }
  const version = (value as { v?: unknown }).v
  if (version === undefined) {
    return no('not-a-bundle', (words) => words.verify_file_says_nothing())
  }
  if (version !== BUNDLE_VERSION) {
    return no('wrong-version', (words) => words.verify_file_wrong_version({ version: BUNDLE_VERSION }))
  }
  const problem = shapeProblem(value as Record<string, unknown>)
  if (problem) return no('wrong-parts', problem)
  const bundle = value as Bundle
  return spelling(bundle, text)
}

/** By how it begins or ends: what looks like a bundle is more likely a damaged one than something else. */
const looksLikeBundle = (text: string): boolean => text.startsWith('{"boxes":') || text.includes(BUNDLE_VERSION)

/** Equal text means equal value only if there is one way to write it: no spaces, sorted keys, none twice. */
function spelling(bundle: Bundle, text: string): ParsedBundle | { problem: BundleProblem } {
  const refused = no('not-canonical', (words) => words.verify_file_not_canonical())
  try {
    const spelt = spell(bundle)
    const parts = [...spelt.before, spelt.signature, spelt.after]
    return isJoined(text, parts) ? { bundle, spelling: spelt } : refused
  } catch {
    return refused // a string holds half a character, which JSON can spell and UTF-8 can't
  }
}

/** Is `text` these parts, one after the other? Looks without joining them: a record can have hundreds of megabytes. */
function isJoined(text: string, parts: readonly string[]): boolean {
  let at = 0
  for (const part of parts) {
    if (!text.startsWith(part, at)) return false
    at += part.length
  }
  return at === text.length
}
