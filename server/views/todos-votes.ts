import { shortName } from '#domain/ballots/names.ts'
import { awaitsDissent, dissentUntil } from '#domain/dissent/until.ts'
import type { Words } from '#domain/words/words.ts'
import type { SeenPlan } from './plan-view.ts'
import type { Todo } from './todos.ts'

/** What votes ask of this reader: their own, those they help with or confirm, lots, and what they may say afterwards. */
export const voting = (view: SeenPlan, words: Words): Todo[] => [
  ...myVotes(view, words),
  ...confirming(view, words),
  ...lots(view, words),
  ...helping(view, words),
  ...myDissent(view, words),
]

const at = (view: SeenPlan, page = '') => `/plans/${view.plan.id}${page}`

const myVotes = (view: SeenPlan, words: Words): Todo[] =>
  view.ballots
    .filter(({ state, onRoll, youVoted, isVotingOver }) => state === 'open' && onRoll && !youVoted && !isVotingOver)
    // Where the lot alone chooses, nobody has anything to do.
    .filter(({ method }) => method !== 'lot')
    .map((ballot) => ({
      to: at(view, `/ballots/${ballot.id}`),
      label: words.plan_todo_vote({ what: shortName(ballot, words) }),
      why: words.plan_todo_vote_why(),
      // Where everybody has voted it closes sooner.
      until: ballot.noticeUntil ?? ballot.closesAt,
    }))

/** Half of a lot: to be promised before a vote, or shown after a tie. */
const lots = (view: SeenPlan, words: Words): Todo[] =>
  view.lots.flatMap((lot): Todo[] => {
    const { mine, own, stands, ballot, due } = lot
    if (!mine || !own) return []
    if (!own.promise && stands === 'waiting') {
      return [
        {
          to: at(view, `/ballots#${lot.id}`),
          label: words.lots_todo_promise(),
          why: words.lots_todo_promise_why(),
          until: null,
        },
      ]
    }
    if (stands !== 'due' || lot[mine].stands !== 'promised') return []
    const label = words.lots_todo_show()
    return [{ to: at(view, `/ballots/${ballot}#lot`), label, why: words.lots_todo_show_why(), until: due }]
  })

/** Somebody counts on this reader's help with a vote. Nobody is named: a letter may be read by others. */
const helping = (view: SeenPlan, words: Words): Todo[] =>
  view.ballots
    .filter(({ id, isVotingOver }) => view.toHelp.includes(id) && !isVotingOver)
    .map((ballot) => ({
      to: at(view, `/ballots/${ballot.id}/help`),
      label: words.plan_todo_help({ what: shortName(ballot, words) }),
      why: words.plan_todo_help_why(),
      until: ballot.closesAt,
    }))

/** Somebody lost the key of their vote and asked this reader to confirm a fresh start. Nobody is named here either. */
const confirming = (view: SeenPlan, words: Words): Todo[] =>
  view.ballots
    .filter(({ id }) => view.toConfirm.includes(id))
    .map((ballot) => ({
      to: at(view, `/ballots/${ballot.id}`),
      label: words.plan_todo_confirm({ what: shortName(ballot, words) }),
      why: words.plan_todo_confirm_why(),
      until: ballot.closesAt,
    }))

const myDissent = (view: SeenPlan, words: Words): Todo[] =>
  view.ballots
    .filter((ballot) => awaitsDissent(view, ballot))
    .map((ballot) => ({
      to: at(view, `/ballots/${ballot.id}#dissent`),
      label: words.plan_todo_dissent({ what: shortName(ballot, words) }),
      why: words.plan_todo_dissent_why(),
      until: dissentUntil(view, ballot),
    }))
