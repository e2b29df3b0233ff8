import type { Choice } from '#domain/ballots/choice.ts'

/** Choices that stop the others, so they come with words that can be talked about (domain.md §3.0). */
const NEEDS_WORDS: readonly string[] = ['objection', '8']
export const needsWords = (choice: Choice): boolean => typeof choice === 'string' && NEEDS_WORDS.includes(choice)
