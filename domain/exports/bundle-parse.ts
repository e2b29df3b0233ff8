import { BUNDLE_VERSION, type Bundle, type Spelling, spell } from './bundle.ts'
import { shapeProblem } from './bundle-shape.ts'

/** Why a text is no bundle. `not-a-bundle`: it is something else. The others: a bundle, but not as it was made. */
export type BundleProblem = {
  code: 'not-a-bundle' | 'wrong-version' | 'damaged' | 'wrong-parts' | 'not-canonical'
  sentence: string
}
export type ParsedBundle = { bundle: Bundle; spelling: Spelling }

const no = (code: BundleProblem['code'], sentence: string): { problem: BundleProblem } => ({
  problem: { code, sentence },
})
const AGAIN = 'Ask whoever gave it to you for a fresh copy.'

/** The bundle that `text` spells, or why it is none: anything but the exact spelling of exactly our parts is refused. */
export function parseBundle(text: string): ParsedBundle | { problem: BundleProblem } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return looksLikeBundle(text)
      ? no('damaged', `This file was changed or cut off: it cannot be read as JSON any more. ${AGAIN}`)
      : no('not-a-bundle', 'This file is not an Evenground record. Choose the file that ends in .json.')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return no('not-a-bundle', 'This file is not an Evenground record. Choose the file that ends in .json.')
  }
  const version = (value as { v?: unknown }).v
  if (version === undefined) {
    return no('not-a-bundle', 'This file does not say that it is an Evenground record. Choose another file.')
  }
  if (version !== BUNDLE_VERSION) {
    return no(
      'wrong-version',
      `This file is of another kind than ${BUNDLE_VERSION}. A newer program may be able to read it.`,
    )
  }
  const problem = shapeProblem(value as Record<string, unknown>)
  if (problem) return no('wrong-parts', `In this file, ${problem}. ${AGAIN}`)
  const bundle = value as Bundle
  return spelling(bundle, text)
}

/** By how it begins or ends: what looks like a bundle is more likely a damaged one than something else. */
const looksLikeBundle = (text: string): boolean => text.startsWith('{"boxes":') || text.includes(BUNDLE_VERSION)

/** Equal text means equal value only if there is one way to write it: no spaces, sorted keys, none twice. */
function spelling(bundle: Bundle, text: string): ParsedBundle | { problem: BundleProblem } {
  const refused = no('not-canonical', `This file is not written in the one way that an Evenground record is. ${AGAIN}`)
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
