import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import type { Tone } from '#app/components/ui/tag.tsx'
import { isElector } from '#domain/members/state.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'
import { shortName } from './names.ts'
import { outcomeTag } from './outcome.ts'
import { resultWords } from './result-words.ts'

/** One vote in the list: what it is on, where it stands, and in one sentence what there is to say about it. */
export type BallotLine = {
  id: string
  title: string
  tag: { word: string; tone: Tone }
  isOpen: boolean
  said: { text: string; at: string | null }
}

/** Every vote of a plan, the newest first. */
export async function readBallots(context: AppLoadContext, planId: string | undefined) {
  const { plan, me, ballots, lots, members } = await planFor(context, planId)
  const lines: BallotLine[] = ballots.toReversed().map((ballot) => ({
    id: ballot.id,
    title: m.ballots_vote_on({ name: shortName(ballot) }),
    tag: outcomeTag(ballot),
    isOpen: ballot.state === 'open',
    said:
      ballot.state === 'open'
        ? { text: openWords(ballot), at: ballot.closesAt }
        : { text: resultWords(ballot), at: ballot.closedAt },
  }))
  return {
    ...{ plan: { id: plan.id }, guides: me.guides, lines, commandId: context.newId() },
    lots: lots.filter(({ ballot }) => ballot === null),
    keepers: { citizen: keepersOf(members, 'citizen'), professional: keepersOf(members, 'professional') },
  }
}

/** Who could keep half of a lot: whoever has a vote on that side. */
const keepersOf = (members: PlanView['members'], side: 'citizen' | 'professional') =>
  members
    .filter((member) => member.status === 'joined' && isElector(member) && member.side === side)
    .map(({ id, name }) => ({ value: id, label: name }))

function openWords({ onRoll, youVoted }: { onRoll: boolean; youVoted: boolean }): string {
  if (!onRoll) return m.ballots_list_closes_watcher()
  return youVoted ? m.ballots_list_voted() : m.ballots_list_closes()
}
