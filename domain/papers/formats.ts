/**
 * In which forms a paper can be made, so that nobody has to read it in one they cannot. Data: a group of another place
 * adds its own here, and words for it as `papers_format_NAME`.
 */
export const FORMATS = ['web', 'large-print', 'easy-read', 'audio', 'welsh', 'bsl', 'post'] as const
export type PaperFormat = (typeof FORMATS)[number]

/** What everybody reads who has not asked for something else: the words on the page. */
export const USUAL_FORMAT: PaperFormat = 'web'
