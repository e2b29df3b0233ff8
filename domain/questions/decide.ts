import { AppError } from '../app-error.ts'
import { actorId, type Context, type Decider } from '../decision.ts'
import { type AnswerId, idOf, type MemberId, type QuestionId } from '../ids.ts'
import { draft, type ToSeal } from '../log/entry.ts'
import { memberOf } from '../plan/state.ts'
import { mayGuide, openSession, sessionOf } from '../sessions/acting.ts'
import type { Sentence } from '../words/words.ts'
import { isRound, mayReveal, roundTime, stageOf } from './stages.ts'
import { answerOf, type Question, questionOf } from './state.ts'
import { mayAnswer, whose } from './whose.ts'

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)
const sealed = (value: string, author?: MemberId): ToSeal => ({
  ...{ value, audience: 'members' },
  ...(author ? { author } : {}),
})

function mustGuide(context: Context): void {
  if (!mayGuide(context)) throw new AppError('invalid-input', (words) => words.errors_take_over_first())
}

export const openQuestion: Decider<'question.open'> = (context, { sessionId, text, about }) => {
  mustGuide(context)
  const asked = sessionId && sessionOf(context, sessionId)
  const session = asked && isRound(asked) ? asked : openSession(context, sessionId)
  const isOver = session.state === 'cancelled' || (isRound(session) && roundTime(session, context.at).stage === 'over')
  if (isOver) throw wrong((words) => words.errors_question_over())
  const question = idOf('question', context.newId)
  const seals = { text: sealed(text), ...(about ? { about: sealed(about) } : {}) }
  return {
    entries: [draft('question.opened', context.actor, { question, session: session.id }, seals)],
    result: { questionId: question },
  }
}

/** `isPosted`: whether the same hands have written an answer for the same person before. */
export type WriteGiven = { isPosted: boolean }

/** Kept outside the log until all answers are shown together: who answered, what, and that they did. */
export const writeAnswer: Decider<'answer.write', WriteGiven> = (context, command, { isPosted }) => {
  const question = questionOf(context.state, command.questionId)
  whose(context, question, command)
  const isHidden = question.revealedAt === null && stageOf(context.state, question, context.at) === 'answers'
  if (!isHidden) throw wrong((words) => words.errors_question_not_answered_now())
  // Whoever has posted theirs reads what others wrote, so it has to stay what they thought by themselves.
  if (isPosted && isRoundOf(context, question)) throw wrong((words) => words.errors_answer_stands())
  return { entries: [] }
}

const isRoundOf = ({ state }: Context, { session }: Question): boolean => {
  const own = state.sessions.get(session)
  return own !== undefined && isRound(own)
}

export const withdrawAnswer: Decider<'answer.withdraw'> = (context, { questionId }) => {
  if (questionOf(context.state, questionId).revealedAt !== null) {
    throw wrong((words) => words.errors_question_not_answered_now())
  }
  return { entries: [] }
}

/** Every hidden answer, under a new id that chance made. `by` is null where its author wants no name. */
export type Hidden = { id: AnswerId; by: MemberId | null; scribe: MemberId | null; text: string }
export type RevealGiven = { hidden: Hidden[] }

export const revealAnswers: Decider<'question.reveal', RevealGiven> = (context, { questionId }, { hidden }) => {
  const question = questionOf(context.state, questionId)
  mustGuide(context)
  if (question.revealedAt !== null) return { entries: [] }
  if (!mayReveal(context.state, question, context.at)) throw wrong((words) => words.errors_reveal_too_early())
  const inOrder = [...hidden].sort((a, b) => (a.id < b.id ? -1 : 1))
  const answers = inOrder.map(({ id, by, scribe, text }) => {
    const body = { question: questionId, answer: id, by, ...(by && scribe ? { scribe } : {}) }
    return draft('answer.revealed', context.actor, body, { text: sealed(text, by ?? undefined) })
  })
  const all = draft('question.revealed', context.actor, { question: questionId, answers: answers.length })
  return { entries: [...answers, all] }
}

export const buildAnswer: Decider<'answer.build'> = (context, command) => {
  const { questionId, onto = null, text } = command
  const question = questionOf(context.state, questionId)
  const { by, scribe } = whose(context, question, command)
  mustBeAdding(context, question)
  if (onto) answerOf(question, onto)
  const answer = idOf('answer', context.newId)
  const body = { question: questionId, answer, onto, by, ...(scribe ? { scribe } : {}) }
  return {
    entries: [draft('answer.built', context.actor, body, { text: sealed(text, by) })],
    result: { answerId: answer },
  }
}

function mustBeAdding(context: Context, question: Question): void {
  const isShown = question.revealedAt !== null && stageOf(context.state, question, context.at) === 'adding'
  if (!isShown) throw wrong((words) => words.errors_not_added_now())
}

export const readAnswerOut: Decider<'answer.read-out'> = (context, { questionId, answerId }) => {
  mustGuide(context)
  const answer = answerOf(questionOf(context.state, questionId), answerId)
  if (answer.isReadOut) return { entries: [] }
  openSession(context)
  return { entries: [draft('answer.read-out', context.actor, { question: questionId, answer: answerId })] }
}

function revealed({ state }: Context, id: QuestionId): Question {
  const question = questionOf(state, id)
  if (question.revealedAt === null) throw wrong((words) => words.errors_nothing_to_sum_up())
  return question
}

export const summariseQuestion: Decider<'question.summarise'> = (context, { questionId, text }) => {
  mustGuide(context)
  revealed(context, questionId)
  const seals = { text: sealed(text, actorId(context)) }
  return { entries: [draft('question.summarised', context.actor, { question: questionId }, seals)] }
}

export const disputeSummary: Decider<'summary.dispute'> = (context, { questionId, text }) => {
  const question = revealed(context, questionId)
  if (!question.summary) throw wrong((words) => words.errors_nothing_to_sum_up())
  if (!mayAnswer(memberOf(context.state, actorId(context)))) {
    throw new AppError('not-allowed', (words) => words.errors_guide_does_not_answer())
  }
  const seals = { text: sealed(text, actorId(context)) }
  return { entries: [draft('summary.disputed', context.actor, { question: questionId }, seals)] }
}

export const answerDispute: Decider<'summary.answer'> = (context, { questionId, dispute, text }) => {
  mustGuide(context)
  if (!revealed(context, questionId).disputes[dispute]) throw wrong((words) => words.errors_no_such_answer())
  const seals = { text: sealed(text, actorId(context)) }
  return { entries: [draft('summary.answered', context.actor, { question: questionId, dispute }, seals)] }
}
