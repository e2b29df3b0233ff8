import type { Tone } from '#app/components/ui/tag.tsx'
import type { SectionState } from '#domain/sections/state.ts'

export const STATE_WORDS: Record<SectionState, { word: string; tone: Tone; says: string }> = {
  drafting: { word: 'Being written', tone: 'note', says: 'Members can write here now.' },
  frozen: { word: 'Writing is paused', tone: 'careful', says: 'The guide has paused writing. You can read and ask.' },
  voting: { word: 'In a vote', tone: 'careful', says: 'People are voting on exactly these words.' },
  agreed: { word: 'Agreed', tone: 'good', says: 'A vote adopted these words.' },
}

/** A text's fingerprint, short enough to be compared by eye: "3f2a 91bc". */
export const shortDigest = (digest: string): string => {
  const digits = digest.replace(/^sha256:/, '')
  return `${digits.slice(0, 4)} ${digits.slice(4, 8)}`
}
