import type { ExplainId } from '../ids.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import type { PlanState } from '../plan/state.ts'
import type { ExplainEntries } from './entries.ts'

const explainOf = (state: PlanState, id: ExplainId) =>
  state.explains.get(id) ?? illegal('answers_a_question_that_nobody_asked')

export const evolveExplain: Evolvers<ExplainEntries> = {
  'explain.asked': (state, { body, seals, at }) => {
    if (state.explains.has(body.explain) || !seals.question) illegal('asks_twice_or_without_a_question')
    state.explains.set(body.explain, {
      id: body.explain,
      section: body.section,
      question: seals.question,
      askedAt: at,
      answer: null,
      answeredAt: null,
      settled: false,
    })
  },
  'explain.answered': (state, { body, seals, at }) => {
    const explain = explainOf(state, body.explain)
    if (!seals.answer) illegal('answers_without_words')
    explain.answer = seals.answer
    explain.answeredAt = at
  },
  'explain.settled': (state, { body }) => {
    explainOf(state, body.explain).settled = true
  },
}
