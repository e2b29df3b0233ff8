import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import type { MemberId } from '#domain/ids.ts'
import { STAGES } from '#domain/questions/stages.ts'
import type { QuestionView } from '#server/questions/view.ts'
import * as m from '#words'
import { dayWords, stageHelp, stageWords } from './stage-words.ts'

type Added = QuestionView['added'][number]

/** One question, as this reader may know it, and what they can do about it now. */
export async function readQuestion(context: AppLoadContext, planId: string | undefined, questionId: string) {
  const { plan, me, members, sessions, now } = await planFor(context, planId)
  const view = await context.questions.one(plan.id, questionId)
  const { stage, time, isShown, isRound } = view
  const name = (id: MemberId) => members.find((member) => member.id === id)?.name ?? m.log_former_member()
  const nameOf = (id: MemberId | null) => (id === null ? null : name(id))
  const lineOf = ({ by, scribe, ...answer }: Added) => ({ ...answer, by: nameOf(by), scribe: nameOf(scribe) })
  const isAnswering = stage === 'answers' && !isShown
  const isAdding = stage === 'adding' && isShown
  const hasPosted = view.own.some(({ typedBy }) => typedBy === null)
  const canType = me.guides || view.answers
  const others = members.filter(({ id, status, side }) => id !== me.id && status === 'joined' && side !== null)
  return {
    ...{ planId: plan.id, commandId: context.newId(), now, id: view.id },
    ...{ text: view.text, about: view.about, isShown, isRound },
    where: sessions.find(({ id }) => id === view.session)?.title ?? m.meetings_untitled(),
    state: stageWords(stage, { isRound, isShown }),
    help: stageHelp(stage, { isRound, isShown }),
    day: time && dayWords(time),
    until: time?.until ?? null,
    stages: isRound
      ? STAGES.filter((one) => one !== 'before' && one !== 'over').map((one) => ({
          ...{ word: stageWords(one, { isRound, isShown }), isNow: one === stage },
        }))
      : [],
    shown: view.shown.map(({ added, ...answer }) => ({ ...lineOf(answer), added: added.map(lineOf) })),
    added: view.added.map(lineOf),
    early: view.early.map(({ by, text }) => ({ text, by: nameOf(by) })),
    own: view.own.map(({ typedBy, ...own }) => ({ ...own, typedBy: nameOf(typedBy) })),
    summary: view.summary,
    disputes: view.disputes.map((dispute, index) => ({ ...dispute, index, by: name(dispute.by) })),
    count: view.count,
    can: {
      answer: isAnswering && view.answers && view.isHere && !(isRound && hasPosted),
      comeFirst: isAnswering && view.answers && !view.isHere,
      takeBack: isAnswering && view.own.some(({ text }) => text !== null),
      typeFor: isAnswering && canType && others.length > 0,
      add: isAdding && view.answers && view.isHere,
      show: view.guides && !isShown && view.mayBeShown,
      readOut: view.guides && isShown && sessions.some(({ state, kind }) => state === 'open' && kind !== 'async'),
      sumUp: view.guides && isShown,
      doubt: view.summary !== null && view.answers,
      reply: view.guides,
    },
    people: [
      { label: m.people_citizens(), side: 'citizen' },
      { label: m.people_professionals(), side: 'professional' },
    ].map(({ label, side }) => ({
      ...{ label, isContent: true },
      options: others.filter((member) => member.side === side).map(({ id, name }) => ({ value: id, label: name })),
    })),
  }
}
export type QuestionPage = Awaited<ReturnType<typeof readQuestion>>
