import type { Node } from 'prosemirror-model'
import type { Digest } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
import { KNOWN_ACRONYMS, undefinedAcronyms } from '../text/acronyms.ts'
import { parseText } from '../text/digest.ts'
import { isEmpty } from '../text/is-empty.ts'
import { plainText } from '../text/plain-text.ts'
import { SECTION_KEYS } from '../text/sections.ts'
import type { Sentence } from '../words/words.ts'
import type { Facts, Vote } from './facts.ts'
import type { Findings } from './report.ts'

/**
 * Step 7, for numbers that rest on texts: how many sections were empty, and how many short forms nothing explains. A
 * vote on one section can only be judged by that section here: another one, which no entry names, may explain a form.
 */
export function checkGiven({ texts }: Bundle, { votes, agreements }: Facts, findings: Findings): void {
  const read = createReader(texts)
  for (const vote of votes.values()) checkOpening(vote, read, findings)
  for (const { entry, texts: named } of agreements) {
    for (const key of SECTION_KEYS) {
      const doc = read(named.get(key) ?? null)
      if (doc && isEmpty(doc) === entry.body.given.sections.includes(key)) {
        const { seq } = entry
        findings.failed('rules', 'given-sections', (words) => words.verify_given_sections({ seq }), seq)
      }
    }
  }
}

type Read = (digest: Digest | null) => Node | undefined

/** Texts by digest, each read once. */
function createReader(texts: Bundle['texts']): Read {
  const docs = new Map<Digest, Node | undefined>()
  return (digest) => {
    const text = digest && texts[digest]
    if (!text) return undefined
    if (!docs.has(digest)) docs.set(digest, parseText(text))
    return docs.get(digest)
  }
}

function checkOpening({ opened, number }: Vote, read: Read, findings: Findings): void {
  const { sections, given, kind } = opened.body
  const docs = sections.map(({ digest }) => read(digest))
  if (sections.length === 0 || !docs.every((doc) => doc !== undefined)) return
  const fail = (code: string, sentence: Sentence) => findings.failed('rules', code, sentence, opened.seq)
  const empty = docs.filter(isEmpty).length
  if (empty !== given.empty) {
    fail('given-empty', (words) => words.verify_given_empty({ vote: number, said: given.empty, counted: empty }))
  }
  const forms = undefinedAcronyms(docs.map(plainText), KNOWN_ACRONYMS).length
  const isWholePlan = sections.length === SECTION_KEYS.length
  if (isWholePlan && forms !== given.undefinedAcronyms) {
    const said = given.undefinedAcronyms
    fail('given-acronyms', (words) => words.verify_given_acronyms({ vote: number, said, counted: forms }))
  } else if (forms === given.undefinedAcronyms && empty === given.empty && kind === 'deciding') {
    const right = { vote: number, empty, forms }
    findings.recomputed('rules', 'given', (words) => words.verify_given_right(right), opened.seq)
  }
}
