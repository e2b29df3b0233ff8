import type { Reader } from '#db/client.ts'
import { listHiddenAnswers } from '#db/questions.ts'
import { listSealed } from '#db/sealed.ts'
import type { AnswerId, Instant, MemberId, PlanId, QuestionId, SessionId } from '#domain/ids.ts'
import type { Seal } from '#domain/log/seal.ts'
import type { Member } from '#domain/members/state.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { isRound, mayReveal, type RoundTime, roundTime, type Stage, stageOf } from '#domain/questions/stages.ts'
import { type Question, questionOf } from '#domain/questions/state.ts'
import { mayAnswer } from '#domain/questions/whose.ts'
import { mayGuide } from '#domain/sessions/acting.ts'
import { onePerPerson } from './hidden.ts'

/** Fewer than these could be told apart by whoever knows the group. */
const FEWEST_TO_COUNT = 5

type AnswerView = {
  id: AnswerId
  by: MemberId | null
  scribe: MemberId | null
  /** Null where it was erased. */
  text: string | null
  isReadOut: boolean
  /** What others added to it, the oldest first. */
  added: Omit<AnswerView, 'added'>[]
}
export type QuestionView = {
  id: QuestionId
  session: SessionId
  text: string | null
  about: string | null
  stage: Stage
  isRound: boolean
  time: RoundTime | null
  isShown: boolean
  mayBeShown: boolean
  /** Whoever looks: what they can do at all. */
  answers: boolean
  guides: boolean
  isHere: boolean
  /** How many have answered, for whoever guides; null where these would be too few to count. */
  count: number | null
  /** The reader's own, while it is hidden: by their own hand, or typed for them. */
  own: { text: string | null; unnamed: boolean; typedBy: MemberId | null }[]
  /** In a round, what others wrote by now, for whoever has posted theirs. */
  early: { by: MemberId | null; text: string }[]
  shown: AnswerView[]
  /** What was added to the question itself. */
  added: Omit<AnswerView, 'added'>[]
  summary: { text: string | null; at: Instant } | null
  disputes: { by: MemberId; text: string | null; reply: string | null; isOfThisOne: boolean; at: Instant }[]
}

/** One question as this one person may know it. */
export async function questionView(
  db: Reader,
  planId: PlanId,
  { state, me, id, now }: { state: PlanState; me: Member; id: QuestionId; now: Instant },
): Promise<QuestionView> {
  const question = questionOf(state, id)
  const session = state.sessions.get(question.session)!
  const open = await opener(db, planId, sealsOf(question))
  const hidden = question.revealedAt === null ? await listHiddenAnswers(db, planId, id) : []
  const people = onePerPerson(hidden)
  const written = people.filter(({ words }) => words !== null)
  const mine = hidden.filter(({ memberId }) => memberId === me.id)
  const guides = mayGuide({ state, me, actor: me.id })
  const round = isRound(session)
  const { shown, added } = answersOf(question, open)
  return {
    ...{ id, session: question.session, text: open(question.text), about: question.about && open(question.about) },
    ...{ stage: stageOf(state, question, now), isRound: round, time: round ? roundTime(session, now) : null },
    ...{ isShown: question.revealedAt !== null, mayBeShown: mayReveal(state, question, now) },
    ...{ answers: mayAnswer(me), guides, isHere: round || session.present.has(me.id) },
    count: guides && written.length >= FEWEST_TO_COUNT ? written.length : null,
    own: mine.map(({ words, unnamed, typedBy }) => ({
      ...{ text: words, unnamed, typedBy: typedBy === me.id ? null : typedBy },
    })),
    early: round && mine.length > 0 ? earlyOf(written, me.id) : [],
    ...{ shown, added },
    summary: question.summary && { text: open(question.summary.text), at: question.summary.at },
    disputes: question.disputes.map(({ by, at, text, reply, summary }) => ({
      ...{ by, at, text: open(text), reply: reply && open(reply) },
      isOfThisOne: summary === question.summary?.text,
    })),
  }
}

/** By their words, so that their order tells nothing of when somebody wrote. */
const earlyOf = (written: ReturnType<typeof onePerPerson>, me: MemberId) =>
  written
    .filter(({ memberId }) => memberId !== me)
    .map(({ memberId, unnamed, words }) => ({ by: unnamed ? null : memberId, text: words ?? '' }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))

function answersOf(question: Question, open: (seal: Seal) => string | null) {
  const all = [...question.answers.values()].map((answer) => ({ ...answer, words: open(answer.text) }))
  const viewOf = ({ id, by, scribe, words, isReadOut }: (typeof all)[number]) => ({
    ...{ id, by, scribe, text: words, isReadOut },
  })
  const addedTo = (onto: AnswerId | null) => all.filter(({ adds }) => adds !== null && adds.onto === onto).map(viewOf)
  /** What is added to something added stands under the same answer. */
  const below = (id: AnswerId): Omit<AnswerView, 'added'>[] =>
    addedTo(id).flatMap((answer) => [answer, ...below(answer.id)])
  const own = addedTo(null).flatMap((answer) => [answer, ...below(answer.id)])
  const shown = all.filter(({ adds }) => adds === null)
  return { shown: shown.map((answer) => ({ ...viewOf(answer), added: below(answer.id) })), added: own }
}

const sealsOf = ({ text, about, answers, summary, disputes }: Question): Seal[] => [
  ...[text, about, summary?.text].filter((seal) => seal !== null && seal !== undefined),
  ...[...answers.values()].map((answer) => answer.text),
  ...disputes.flatMap((dispute) => [dispute.text, ...(dispute.reply ? [dispute.reply] : [])]),
]

async function opener(db: Reader, planId: PlanId, seals: readonly Seal[]) {
  const sealed = new Map((await listSealed(db, planId, seals)).map(({ seal, value }) => [seal, value]))
  return (seal: Seal) => (sealed.get(seal) as string | undefined) ?? null
}

/** Every question, the latest first, and the meetings and rounds in which one can be asked now. */
export async function questionsView(db: Reader, planId: PlanId, state: PlanState, now: Instant) {
  const questions = [...state.questions.values()].reverse()
  const open = await opener(
    db,
    planId,
    questions.map(({ text }) => text),
  )
  const sessions = [...state.sessions.values()]
  const rounds = sessions.filter((session) => isRound(session) && session.state !== 'cancelled')
  const meeting = sessions.find(({ id }) => id === state.openSession && !rounds.some((round) => round.id === id))
  return {
    questions: questions.map((question) => ({
      ...{ id: question.id, session: question.session, text: open(question.text) },
      ...{ stage: stageOf(state, question, now), isShown: question.revealedAt !== null },
    })),
    rounds: rounds.map((session) => ({ id: session.id, startsAt: session.startsAt, ...roundTime(session, now) })),
    meeting: meeting?.id ?? null,
    /** Answers of rounds that nobody has read out yet. */
    toReadOut: questions.filter(
      (question) =>
        isRound(state.sessions.get(question.session)!) && [...question.answers.values()].some((one) => !one.isReadOut),
    ).length,
  }
}
export type QuestionsView = Awaited<ReturnType<typeof questionsView>>
