import { shortName } from '#app/components/ballots/names.ts'
import { dissentUntil } from '#domain/dissent/until.ts'
import { stretchWords } from '#domain/timeline/stretch-words.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'
import type { Nothing } from './nothing.tsx'

/** One line of the calendar. `name`: what its link is called, where the sentence does not say so itself. */
export type PlanDate = { id: string; at: string; words: string; to: string; name: string | null; isSaid: boolean }

type Ballot = PlanView['ballots'][number]
const isSaid = ({ subject }: Ballot): boolean => subject.kind === 'question'

/** Everything that has a time ahead of it, the soonest first: meetings, and what ends when. */
export function datesOf(view: PlanView): PlanDate[] {
  const dates = [...meetings(view), ...votes(view), ...dissent(view), ...signatures(view), ...steps(view)]
  return dates.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

export const noDates = (dates: readonly PlanDate[]): Nothing =>
  dates.length === 0 ? { title: m.plan_dates_none(), words: m.plan_dates_none_words() } : null

const meetings = ({ sessions }: PlanView): PlanDate[] =>
  sessions
    .filter(({ state }) => state === 'scheduled' || state === 'open')
    .map(({ id, state, startsAt, title }) => ({
      ...{ id, at: startsAt, name: title, isSaid: true },
      words: state === 'open' ? m.plan_date_meeting_open() : m.plan_date_meeting(),
      to: state === 'open' ? 'live' : 'meetings',
    }))

const votes = ({ ballots }: PlanView): PlanDate[] =>
  ballots
    .filter(({ state }) => state === 'open')
    .map((ballot) => ({
      ...{ id: ballot.id, at: ballot.closesAt, words: m.plan_date_vote(), to: `ballots/${ballot.id}` },
      ...{ name: shortName(ballot), isSaid: isSaid(ballot) },
    }))

/** For everybody, whether or not this reader had a vote: it is a time in the life of the plan. */
const dissent = (view: PlanView): PlanDate[] =>
  view.ballots.flatMap((ballot) => {
    const at = dissentUntil(view, { ...ballot, onRoll: true })
    if (!at) return []
    const to = `ballots/${ballot.id}#dissent`
    return [{ id: ballot.id, at, words: m.plan_date_dissent(), to, name: shortName(ballot), isSaid: isSaid(ballot) }]
  })

const signatures = ({ overrides, now }: PlanView): PlanDate[] =>
  overrides
    .filter(({ state, until }) => state === 'asked' && until > now)
    .map(({ id, until }) => ({ id, at: until, words: m.plan_date_sign(), to: `#${id}`, name: null, isSaid: false }))

const steps = ({ timeline }: PlanView): PlanDate[] =>
  timeline.next.map(({ stretch, until }) => ({
    ...{ id: `timeline-${stretch}`, at: until, words: m.plan_date_timeline(), to: 'timeline' },
    ...{ name: stretchWords(stretch, m), isSaid: false },
  }))
