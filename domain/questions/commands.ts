import { z } from 'zod'
import { answerId, memberId, questionId, sessionId, words } from '../input.ts'

/** So that everybody can read everybody's. */
const answer = words(2000)
/** For whom, where somebody types for a member: they heard it read back, and said yes. */
const forSomebody = { memberId: memberId.optional(), agreed: z.boolean().optional() }

export const QuestionOpen = z
  .strictObject({
    type: z.literal('question.open'),
    sessionId: sessionId.optional(),
    text: words(300),
    about: words(5000).optional(),
  })
  .describe('Ask everybody a question, in the open meeting or in a round that people take part in in their own time.')
export const AnswerWrite = z
  .strictObject({
    type: z.literal('answer.write'),
    questionId,
    text: answer,
    unnamed: z.boolean().optional(),
    ...forSomebody,
  })
  .describe('Write your answer, or type one for a member who agrees. Private until all answers are shown together.')
export const AnswerWithdraw = z
  .strictObject({ type: z.literal('answer.withdraw'), questionId })
  .describe('Take back your answer while it is hidden, and any that somebody typed for you. It is deleted.')
export const QuestionReveal = z
  .strictObject({ type: z.literal('question.reveal'), questionId })
  .describe('Show all hidden answers together.')
export const AnswerBuild = z
  .strictObject({
    type: z.literal('answer.build'),
    questionId,
    onto: answerId.optional(),
    text: answer,
    ...forSomebody,
  })
  .describe('Add to an answer, or to the question. Both keep their credit.')
export const AnswerReadOut = z
  .strictObject({ type: z.literal('answer.read-out'), questionId, answerId })
  .describe('Say that an answer was read out in the meeting.')
export const QuestionSummarise = z
  .strictObject({ type: z.literal('question.summarise'), questionId, text: words(5000) })
  .describe('Sum up the answers, or change the summary.')
export const SummaryDispute = z
  .strictObject({ type: z.literal('summary.dispute'), questionId, text: words(1000) })
  .describe('Say that the summary is not what you meant, and what you meant.')
export const SummaryAnswer = z
  .strictObject({
    type: z.literal('summary.answer'),
    questionId,
    dispute: z.int().min(0).max(10_000),
    text: words(1000),
  })
  .describe('Answer somebody who says that the summary is not what they meant.')

export const questionCommands = [
  QuestionOpen,
  AnswerWrite,
  AnswerWithdraw,
  QuestionReveal,
  AnswerBuild,
  AnswerReadOut,
  QuestionSummarise,
  SummaryDispute,
  SummaryAnswer,
] as const
