import { shortName } from '#app/components/ballots/names.ts'
import { outcomeTag } from '#app/components/ballots/outcome.ts'
import { resultWords } from '#app/components/ballots/result-words.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

type Ballot = PlanView['ballots'][number]

/** What somebody wrote against a result or in a vote: their own words, with their name if they want one. */
export type Said = { id: string; words: string; name: string | null; text: string; isRemoved: boolean }

/** So many stand open on the page; older ones are folded away. */
const NEWEST = 5

/** Every vote, the newest first: where it stands, its result in one sentence, and what people said against it. */
export function votesOf(view: PlanView) {
  const votes = view.ballots.toReversed().map((ballot) => voteOf(view, ballot))
  const older = Math.max(0, votes.length - NEWEST)
  return {
    ...{ newest: votes.slice(0, NEWEST), older: votes.slice(NEWEST) },
    olderLabel: older > 0 ? m.plan_votes_older({ n: older }) : '',
    none: votes.length === 0 ? { title: m.plan_votes_none(), words: m.plan_votes_none_words() } : null,
    openOne: view.me.guides ? m.plan_vote_new() : null,
  }
}

function voteOf(view: PlanView, ballot: Ballot) {
  return {
    ...{ id: ballot.id, label: m.plan_vote_on({ what: shortName(ballot) }) },
    isQuestion: ballot.subject.kind === 'question',
    tag: outcomeTag(ballot),
    result: ballot.state === 'open' ? null : resultWords(ballot),
    when: ballot.state === 'open' ? m.plan_vote_closes() : ballot.closedAt ? m.plan_vote_closed() : '',
    at: ballot.closedAt ?? ballot.closesAt,
    voted: ballot.state === 'open' && ballot.youVoted ? m.plan_vote_mine() : null,
    said: [...objectionsTo(view, ballot), ...dissentFrom(view, ballot)],
  }
}
export type Vote = ReturnType<typeof voteOf>

const objectionsTo = ({ objections }: PlanView, { id }: Ballot): Said[] =>
  objections
    .filter(({ ballot, withdrawn }) => ballot === id && !withdrawn)
    .map((objection) => ({
      ...{ id: objection.id, name: objection.author, ...ownWords(objection.reason) },
      words: objection.author ? m.plan_objected() : m.plan_objected_unnamed(),
    }))

const dissentFrom = ({ dissents }: PlanView, { id }: Ballot): Said[] =>
  dissents
    .filter(({ ballot }) => ballot === id)
    .map((dissent) => ({
      ...{ id: dissent.id, name: dissent.author, ...ownWords(dissent.text) },
      words: dissent.author ? m.plan_disagreed() : m.plan_disagreed_unnamed(),
    }))

const ownWords = (text: string | null) => ({ text: text ?? m.plan_words_removed(), isRemoved: text === null })
