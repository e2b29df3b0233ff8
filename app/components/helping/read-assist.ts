import type { AppLoadContext } from '@remix-run/node'
import { isScale } from '#app/components/ballots/choice-order.ts'
import { choicesFor } from '#app/components/ballots/choices.ts'
import { ownWords, questionOf } from '#app/components/ballots/names.ts'
import { paperFor } from '#app/components/ballots/paper/read-paper.ts'
import { planFor } from '#app/components/plan/load.ts'
import * as m from '#words'
import { nameIn, WAY_WORDS } from './read-helping.ts'

/** A vote as a helper sees it: what to read out, and for whom they may enter an answer. */
export async function readAssist(context: AppLoadContext, planId: string | undefined, ballotId: string | undefined) {
  const view = await planFor(context, planId)
  const ballot = view.ballots.find((known) => known.id === ballotId)
  if (!ballot) throw new Response(m.ballots_not_found(), { status: 404 })
  const { helps } = await context.helping.read(view.plan.id)
  const now = context.now()
  return {
    ...{ planId: view.plan.id, ballotId: ballot.id, commandId: context.newId(), now, closesAt: ballot.closesAt },
    ...{
      question: questionOf(ballot),
      own: ownWords(ballot.question),
      address: `${context.publicUrl}/plans/${view.plan.id}/ballots/${ballot.id}`,
    },
    isMeeting: view.sessions.some(({ state }) => state === 'open'),
    isOpen: ballot.state === 'open' && (!ballot.isVotingOver || ballot.postUntil !== null),
    choices: choicesFor(ballot.definition, view.me.id),
    paper: paperFor(ballot.definition),
    isShuffled: !isScale(ballot.method),
    mustSay: helps.length > 0 && helps.every(({ paid }) => paid === null),
    whom: helps.flatMap(({ member, ways }) =>
      ways.map((way) => ({ value: `${member} ${way}`, name: nameIn(view, member), how: WAY_WORDS[way]() })),
    ),
  }
}
export type AssistPage = Awaited<ReturnType<typeof readAssist>>
