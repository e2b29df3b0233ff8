import { choicesOf } from '#app/components/ballots/choices.ts'
import { type ResultTable, readChosen } from '#app/components/ballots/paper/read-chosen.ts'
import { resultWords } from '#app/components/ballots/result-words.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

type BallotView = PlanView['ballots'][number]

/** What came of a vote, for the screens of a meeting: one sentence, and its first table. */
export type ResultHere = Pick<BallotView, 'id' | 'outcome'> & {
  title: string
  sentence: string
  table: ResultTable | null
}

/** Votes that closed since the meeting that is open began. */
export function resultsOf({ ballots, sessions }: PlanView): ResultHere[] {
  const since = sessions.find(({ state }) => state === 'open')?.openedAt
  if (!since) return []
  return ballots
    .filter(({ state, closedAt }) => state !== 'open' && closedAt !== null && closedAt >= since)
    .map((ballot) => ({
      ...{
        id: ballot.id,
        outcome: ballot.outcome,
        title: ballot.about,
        sentence: resultWords(ballot),
        table: tableOf(ballot),
      },
    }))
}

function tableOf({ definition, result }: BallotView): ResultTable | null {
  if (!result) return null
  if (result.chosen) return readChosen(definition, result)?.tables[0] ?? null
  const numbers = choicesOf(definition).map(({ id, label }) => ({ id, label, n: result.counts[id] ?? 0 }))
  const all = numbers.reduce((sum, { n }) => sum + n, 0)
  return {
    caption: m.ballots_numbers_caption({ n: all }),
    columns: [m.ballots_numbers_answer(), m.ballots_numbers_papers()],
    rows: numbers.map(({ id, label, n }) => ({
      ...{ id, head: label, cells: [{ text: String(n), share: all === 0 ? 0 : n / all }] },
    })),
  }
}
