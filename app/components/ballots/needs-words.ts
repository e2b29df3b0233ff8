/** Choices that stop the others, so they come with words that can be talked about (domain.md §3.0). */
export const NEEDS_WORDS: readonly string[] = ['objection', '8']
