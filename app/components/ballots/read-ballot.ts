import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { isRoleAgreed } from '#app/components/plan/roles.ts'
import { outcomeWords, participationWords, thresholdWords } from '#domain/exports/vote-words.ts'
import { sectionTitle } from '#domain/text/section-words.ts'
import type { BallotView } from '#server/views/ballot-view.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'
import { dissentUntil } from './dissent-window.ts'

/** Everything that the page of a vote shows to one reader. */
export async function readBallot(context: AppLoadContext, planId: string | undefined, ballotId: string | undefined) {
  const view = await planFor(context, planId)
  const ballot = view.ballots.find((known) => known.id === ballotId)
  if (!ballot) throw new Response('There is no such vote in this plan.', { status: 404 })
  const { plan, me, now, members } = view
  const self = members.find((member) => member.id === me.id)
  return {
    ...{ plan, me, now, ballot, commandId: context.newId() },
    texts: await textsOf(context, view, ballot),
    words: wordsOf(ballot),
    role: self?.role ?? null,
    // Whoever has no seat needs no role to be agreed here.
    roleAgreed: !ballot.onRoll || (!!self && isRoleAgreed(self)),
    objections: view.objections.filter((objection) => objection.ballot === ballot.id),
    dissents: view.dissents.filter((dissent) => dissent.ballot === ballot.id),
    dissentUntil: dissentUntil(view, ballot),
    dissentAnswered: view.dissentAnswered.includes(ballot.id),
  }
}
export type BallotPage = Awaited<ReturnType<typeof readBallot>>

/** The words in the vote. After it they may be written on, and then they are not the ones that were voted on. */
async function textsOf(context: AppLoadContext, { plan, sections }: PlanView, ballot: BallotView) {
  const texts = ballot.sections.length > 0 ? await context.sections(plan.id) : []
  const inVote = ballot.sections.map((frozen) => ({ frozen, now: sections.find(({ key }) => key === frozen.section) }))
  return inVote
    .filter(({ now }) => now && !now.empty)
    .map(({ frozen, now }) => ({
      key: frozen.section,
      title: sectionTitle(frozen.section, m),
      digest: frozen.digest,
      html:
        now?.digest === frozen.digest ? (texts.find(({ section }) => section === frozen.section)?.html ?? null) : null,
    }))
}

/** The sentences about a vote are those of the files that leave the plan, so that page and file never differ. */
function wordsOf(view: BallotView) {
  const result = view.result ?? undefined
  return {
    outcome: outcomeWords(view, result, false, m),
    threshold: thresholdWords(view.definition, m),
    participation: participationWords(view, view.definition, result, m),
  }
}
