import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import * as m from '#words'
import { dayWords, stageWords } from './stage-words.ts'

/** Every question that the group was asked, and where a new one can be asked. */
export async function readQuestions(context: AppLoadContext, planId: string | undefined) {
  const { plan, me, sessions, now } = await planFor(context, planId)
  const { questions, rounds, meeting } = await context.questions.all(plan.id)
  const titleOf = (id: string) => sessions.find((session) => session.id === id)?.title ?? m.meetings_untitled()
  const places = [
    ...(meeting ? [meeting] : []),
    ...rounds.filter(({ stage }) => stage !== 'over').map(({ id }) => id),
  ].map((id) => ({ value: id as string, label: titleOf(id) }))
  return {
    ...{ planId: plan.id, commandId: context.newId(), now, places },
    asks: me.guides && places.length > 0,
    guides: me.guides,
    questions: questions.map(({ id, session, text, stage, isShown }) => {
      const round = rounds.find((one) => one.id === session)
      return {
        ...{ id, text, isShown, where: titleOf(session) },
        state: stageWords(stage, { isRound: round !== undefined, isShown }),
        day: round ? dayWords(round) : null,
        isOpen: stage !== 'over' && stage !== 'before',
      }
    }),
    rounds: rounds
      .filter(({ id, stage }) => stage !== 'over' && questions.every(({ session }) => session !== id))
      .map((round) => ({ id: round.id, title: titleOf(round.id), startsAt: round.startsAt, day: dayWords(round) })),
  }
}
