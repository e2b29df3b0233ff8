import type { ConductEntries } from '../conduct/entries.ts'
import type { Sentences } from './sentences.ts'

/** Steps about conduct that all may know of. What was written to somebody in private is no entry. */
export const conductSentences: Sentences<ConductEntries> = {
  'conduct.paused': ({ body }, { who, names, words }) =>
    words.log_conduct_paused({ who, name: names.name(body.member) }),
  'conduct.resumed': ({ body }, { names, words }) => words.log_conduct_resumed({ name: names.name(body.member) }),
  'conduct.reviewed': ({ body: { member, guide, outcome } }, { who, names, words }) => {
    const told = { who, guide: names.name(guide), name: names.name(member) }
    if (outcome === 'not-next') return words.log_conduct_reviewed_not_next(told)
    return outcome === 'talk-again'
      ? words.log_conduct_reviewed_talk_again(told)
      : words.log_conduct_reviewed_nothing_more(told)
  },
}
