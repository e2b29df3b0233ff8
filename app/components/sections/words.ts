import type { Tone } from '#app/components/ui/tag.tsx'
import type { SectionState } from '#domain/sections/state.ts'
import * as m from '#words'

/** Where a part stands: in a word, and in a sentence. */
export const STATE_WORDS: Record<SectionState, { word: string; tone: Tone; says: string }> = {
  drafting: { word: m.sections_page_drafting(), tone: 'note', says: m.sections_page_drafting_says() },
  frozen: { word: m.sections_page_frozen(), tone: 'careful', says: m.sections_page_frozen_says() },
  voting: { word: m.sections_page_voting(), tone: 'careful', says: m.sections_page_voting_says() },
  agreed: { word: m.sections_page_agreed(), tone: 'good', says: m.sections_page_agreed_says() },
}

/** A text's fingerprint, short enough to be compared by eye: "3f2a 91bc". */
export const shortDigest = (digest: string): string => {
  const digits = digest.replace(/^sha256:/, '')
  return `${digits.slice(0, 4)} ${digits.slice(4, 8)}`
}
