import type { AnswerId, MemberId, QuestionId } from '../ids.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import type { Seal } from '../log/seal.ts'
import { memberOf, type PlanState } from '../plan/state.ts'
import type { QuestionEntries } from './entries.ts'
import { isRound, mayReveal, stageOf } from './stages.ts'
import type { Answer, Question } from './state.ts'
import { mayAnswer } from './whose.ts'

function asked(state: PlanState, id: QuestionId): Question {
  return state.questions.get(id) ?? illegal('is_about_a_question_that_nobody_asked')
}

function revealed(state: PlanState, id: QuestionId): Question {
  const question = asked(state, id)
  if (question.revealedAt === null) illegal('is_about_answers_that_are_hidden')
  return question
}

type Given = { answer: AnswerId; by: MemberId | null; scribe?: MemberId; text: Seal | undefined; adds: Answer['adds'] }

function add(state: PlanState, question: Question, { answer, by, scribe, text, adds }: Given): void {
  const isSomebodys = by === null || mayAnswer(memberOf(state, by))
  if (question.answers.has(answer) || !text || !isSomebodys) illegal('gives_an_answer_twice_or_of_nobody')
  question.answers.set(answer, { id: answer, by, scribe: scribe ?? null, text, adds, isReadOut: false })
}

export const evolveQuestions: Evolvers<QuestionEntries> = {
  'question.opened': (state, { body, seals, at }) => {
    const session = state.sessions.get(body.session)
    const isOn = session && (session.state === 'open' || (session.state !== 'cancelled' && isRound(session)))
    if (state.questions.has(body.question) || !seals.text || !isOn) illegal('asks_a_question_twice_or_in_no_meeting')
    state.questions.set(body.question, {
      ...{ id: body.question, session: body.session, text: seals.text, about: seals.about ?? null },
      ...{ openedAt: at, revealedAt: null, answers: new Map(), summary: null, disputes: [] },
    })
  },
  'answer.revealed': (state, { body, seals, at }) => {
    const question = asked(state, body.question)
    if (question.revealedAt !== null || !mayReveal(state, question, at)) illegal('shows_answers_too_early_or_twice')
    add(state, question, { ...body, text: seals.text, adds: null })
  },
  'question.revealed': (state, { body, at }) => {
    const question = asked(state, body.question)
    const isDue = question.revealedAt === null && mayReveal(state, question, at)
    if (!isDue || question.answers.size !== body.answers) illegal('shows_answers_too_early_or_twice')
    question.revealedAt = at
  },
  'answer.built': (state, { body, seals, at }) => {
    const question = revealed(state, body.question)
    if (body.onto && !question.answers.has(body.onto)) illegal('is_about_a_question_that_nobody_asked')
    if (stageOf(state, question, at) !== 'adding') illegal('adds_to_answers_when_their_time_is_over')
    add(state, question, { ...body, text: seals.text, adds: { onto: body.onto } })
  },
  'answer.read-out': (state, { body }) => {
    const answer = revealed(state, body.question).answers.get(body.answer)
    if (!answer || answer.isReadOut) illegal('gives_an_answer_twice_or_of_nobody')
    answer.isReadOut = true
  },
  'question.summarised': (state, { body, seals, at }) => {
    const question = revealed(state, body.question)
    if (!seals.text) illegal('sums_up_without_words')
    question.summary = { text: seals.text, at }
  },
  'summary.disputed': (state, { body, seals, actor, at }) => {
    const { summary, disputes } = revealed(state, body.question)
    const member = memberOf(state, actor)
    if (!seals.text || !summary || !mayAnswer(member)) illegal('sums_up_without_words')
    disputes.push({ by: member.id, at, text: seals.text, summary: summary.text, reply: null })
  },
  'summary.answered': (state, { body, seals }) => {
    const dispute = revealed(state, body.question).disputes[body.dispute]
    if (!dispute || !seals.text) illegal('sums_up_without_words')
    dispute.reply = seals.text
  },
}
