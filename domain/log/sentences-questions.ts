import type { QuestionEntries } from '../questions/entries.ts'
import type { Sentences } from './sentences.ts'

/** What was asked of everybody, and what became of it. */
export const questionSentences: Sentences<QuestionEntries> = {
  'question.opened': (_entry, { who, words }) => words.log_question_opened({ who }),
  'answer.revealed': ({ body }, { names, words }) => {
    if (body.by === null) return words.log_answer_revealed_unnamed()
    const who = names.name(body.by)
    return body.scribe
      ? words.log_answer_revealed_typed({ who, scribe: names.name(body.scribe) })
      : words.log_answer_revealed({ who })
  },
  'question.revealed': ({ body }, { words }) => words.log_question_revealed({ n: body.answers }),
  'answer.built': ({ body }, { names, words }) => {
    const who = names.name(body.by)
    return body.scribe
      ? words.log_answer_built_typed({ who, scribe: names.name(body.scribe) })
      : words.log_answer_built({ who })
  },
  'answer.read-out': (_entry, { who, words }) => words.log_answer_read_out({ who }),
  'question.summarised': (_entry, { who, words }) => words.log_question_summarised({ who }),
  'summary.disputed': (_entry, { who, words }) => words.log_summary_disputed({ who }),
  'summary.answered': (_entry, { who, words }) => words.log_summary_answered({ who }),
}
