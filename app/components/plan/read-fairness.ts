import type { BySide } from '#domain/ballots/state.ts'
import { SIDES } from '#domain/members/state.ts'
import type { Part } from '#domain/plan/fairness.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

type Cell = { text: string; share: number }
/** `cells`: one for each side; one for both together; or none where it is too early to say. */
type FairRow = { id: string; name: string; says: string; cells: Cell[] }

/** How level the field is: a table of the two sides, and sentences on what rules did. */
export function fairnessWords({ fairness, ballots }: Pick<PlanView, 'fairness' | 'ballots'>) {
  const { voting, meetings, attendance, turns } = fairness
  const tooEarly = meetings === 0 ? m.plan_fair_no_meeting() : m.plan_fair_too_few()
  const rows: FairRow[] = [
    { id: 'voting', name: m.plan_fair_members(), says: membersSay(voting), cells: membersCells(voting) },
    {
      ...{ id: 'came', name: m.plan_fair_came(), cells: attendance ? cellsOf(attendance) : [] },
      says: attendance ? m.plan_fair_came_words({ n: meetings }) : tooEarly,
    },
    turnsRow(turns, attendance ? m.plan_fair_few_turns() : tooEarly),
    turnoutRow(ballots),
  ]
  return { rows, sentences: sentencesOf(fairness, ballots) }
}
export type FairnessWords = ReturnType<typeof fairnessWords>

const total = ({ citizen, professional }: BySide) => citizen + professional
const outOf = (n: number, all: number): Cell => ({ text: m.plan_fair_of({ n, all }), share: all > 0 ? n / all : 0 })

const membersCells = (voting: BySide): Cell[] =>
  SIDES.map((side) => ({ text: String(voting[side]), share: total(voting) > 0 ? voting[side] / total(voting) : 0 }))

function membersSay(voting: BySide): string {
  if (total(voting) === 0) return m.plan_fair_members_none()
  return voting.citizen >= voting.professional ? m.plan_fair_members_half() : m.plan_fair_members_short()
}

const cellsOf = ({ took, could }: Part): Cell[] => SIDES.map((side) => outOf(took[side], could[side]))

/** Whose turns they were, of all turns: held against who was there, not against each other. */
function turnsRow(turns: Part | null, tooEarly: string): FairRow {
  const row = { id: 'turns', name: m.plan_fair_turns() }
  if (!turns) return { ...row, says: tooEarly, cells: [] }
  return {
    ...row,
    says: m.plan_fair_turns_words({ n: turns.could.citizen, all: total(turns.could) }),
    cells: SIDES.map((side) => outOf(turns.took[side], total(turns.took))),
  }
}

/** Votes that were counted. Sides are told apart nowhere here: a small side would give away how somebody voted. */
const counted = (ballots: PlanView['ballots']) =>
  ballots.flatMap(({ kind, result, roll }) => (kind !== 'procedural' && result ? [{ result, roll }] : []))

function turnoutRow(ballots: PlanView['ballots']): FairRow {
  const votes = counted(ballots)
  const row = { id: 'voted', name: m.plan_fair_voted() }
  if (votes.length === 0) return { ...row, says: m.plan_fair_no_vote(), cells: [] }
  const cast = votes.reduce((all, { result }) => all + total(result.cast), 0)
  const seats = votes.reduce((all, { roll }) => all + total(roll), 0)
  return { ...row, says: m.plan_fair_voted_words({ n: votes.length }), cells: [outOf(cast, seats)] }
}

function sentencesOf({ overrides, stopped, openQuestions }: PlanView['fairness'], ballots: PlanView['ballots']) {
  const { signed, reasoned } = overrides
  const low = counted(ballots).filter(({ result }) => !result.quorum.citizen).length
  return [
    ...(low > 0 ? [m.plan_fair_low({ n: low })] : []),
    stopped > 0 ? m.plan_fair_stopped({ n: stopped }) : m.plan_fair_not_stopped(),
    ...(signed > 0 ? [m.plan_fair_signed({ n: signed })] : []),
    ...(reasoned > 0 ? [m.plan_fair_reasoned({ n: reasoned })] : []),
    ...(signed + reasoned === 0 ? [m.plan_fair_no_override()] : []),
    openQuestions > 0 ? m.plan_fair_questions({ n: openQuestions }) : m.plan_fair_no_question(),
  ]
}
