import type { Instant } from '#domain/ids.ts'
import type { BallotView } from '#server/views/ballot-view.ts'
import * as m from '#words'

/** What happens next, with the moment that its `<time/>` stands for. */
export type Next = { text: string; at: Instant | null }

type Standing = Pick<BallotView, 'state' | 'kind' | 'subject' | 'outcome' | 'closesAt' | 'talk'> & {
  definition?: Pick<BallotView['definition'], 'tie'>
}

/** What happens next, from where a vote stands. */
export function nextWords(ballot: Standing, dissentUntil: Instant | null): Next {
  const { state, kind, subject, outcome, closesAt, definition } = ballot
  if (state === 'open') return { text: m.ballots_next_open(), at: closesAt }
  if (ballot.talk?.stands === 'due') return { text: m.ballots_talk_due(), at: null }
  if (ballot.talk?.stands === 'held') return { text: m.ballots_talk_held(), at: null }
  // What everybody waits for comes before what some may want to add.
  if (outcome === 'tie' && definition?.tie === 'lot') return { text: m.choosing_next_lot(), at: null }
  const text = overWords(state, kind, subject.kind, outcome)
  return dissentUntil ? { text: m.ballots_next_dissent(), at: dissentUntil } : { text, at: null }
}

function overWords(
  state: Standing['state'],
  kind: Standing['kind'],
  subject: Standing['subject']['kind'],
  outcome: Standing['outcome'],
): string {
  if (state === 'cancelled') return m.ballots_next_cancelled()
  if (kind === 'sensing') return m.ballots_next_nothing_decided()
  if (outcome === 'winner') return m.choosing_next_won()
  if (outcome === 'tie') return m.choosing_next_tie()
  const isYes = outcome === 'adopted'
  if (subject === 'question') return isYes ? m.ballots_next_answered() : m.ballots_next_refused()
  if (subject === 'objection') return isYes ? m.ballots_next_objection_fell() : m.ballots_next_objection_stands()
  if (subject === 'charter') return isYes ? m.ballots_next_charter_yes() : m.ballots_next_refused()
  if (subject === 'suggestion') return isYes ? m.ballots_next_change_yes() : m.ballots_next_refused()
  return isYes ? m.ballots_next_agreed() : m.ballots_next_not_agreed()
}
