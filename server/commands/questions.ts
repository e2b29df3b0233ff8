import {
  deleteHiddenAnswers,
  deleteQuestionDue,
  listHiddenAnswers,
  saveHiddenAnswer,
  saveQuestionDue,
} from '#db/questions.ts'
import { idOf, type QuestionId } from '#domain/ids.ts'
import { isRound, revealAt } from '#domain/questions/stages.ts'
import { questionOf } from '#domain/questions/state.ts'
import { hiddenAnswers } from '../questions/hidden.ts'
import type { Handlers } from './handlers.ts'

export const questionHandlers = {
  'question.open': {
    effects: async ({ trx, planId, state }, { sessionId = state.openSession }, { result }) => {
      const session = sessionId && state.sessions.get(sessionId)
      if (!session || !isRound(session)) return
      await saveQuestionDue(trx, planId, result?.questionId as QuestionId, revealAt(session))
    },
  },
  'answer.write': {
    // Beside the person, not even that they sent something is kept: sent twice, it is the same answer.
    secret: true,
    given: async ({ trx, planId, me }, { questionId, memberId = me?.id }) => {
      const own = await listHiddenAnswers(trx, planId, questionId)
      return { isPosted: own.some((row) => row.memberId === memberId && row.typedBy === me?.id) }
    },
    effects: async ({ trx, planId, me, at }, { questionId, memberId = me?.id, text, unnamed = false }) => {
      if (!me || !memberId) return
      await saveHiddenAnswer(trx, planId, questionId, { memberId, typedBy: me.id, words: text, unnamed, at })
    },
  },
  'answer.withdraw': {
    secret: true,
    effects: async ({ trx, planId, state, me }, { questionId }) => {
      if (!me) return
      const session = state.sessions.get(questionOf(state, questionId).session)
      const all = await listHiddenAnswers(trx, planId, questionId)
      const own = all.find(({ memberId, typedBy }) => memberId === me.id && typedBy === me.id)
      await deleteHiddenAnswers(trx, planId, { questionId, memberId: me.id })
      // Whoever posted in a round has read what others wrote: it stays known that they did.
      if (own && session && isRound(session)) await saveHiddenAnswer(trx, planId, questionId, { ...own, words: null })
    },
  },
  'question.reveal': {
    given: async ({ trx, planId, deps }, { questionId }) => ({
      hidden: hiddenAnswers(await listHiddenAnswers(trx, planId, questionId), () => idOf('answer', deps.newId())),
    }),
    effects: async ({ trx, planId }, { questionId }) => {
      await deleteHiddenAnswers(trx, planId, { questionId })
      await deleteQuestionDue(trx, planId, questionId)
    },
  },
} satisfies Handlers
