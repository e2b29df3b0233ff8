import type { Paper } from '../ballots/paper.ts'
import type { Sentence } from '../words/words.ts'
import type { Vote } from './facts.ts'
import type { Findings } from './report.ts'

/**
 * Step 11, for one closed vote: one mark of a voter for each paper, none twice, and no more than there were seats,
 * overall and on each side. Which seat a mark stands for only its member and the server can tell.
 */
export function checkTurnout(vote: Vote, papers: readonly Paper[] | undefined, findings: Findings): void {
  const { closed, opened, marks, envelopes, awaited } = vote
  if (!closed) return
  const { voters, papers: recorded, allVoted } = closed.body.given
  const { roll } = opened.body
  const size = papers?.length ?? envelopes.length
  const { number } = vote
  const problems: Sentence[] = []
  const find = (isWrong: boolean, sentence: Sentence) => void (isWrong && problems.push(sentence))
  find(marks.length !== size, (words) =>
    words.verify_turnout_papers_for_voters({ vote: number, papers: size, voters: marks.length }),
  )
  find(new Set(marks).size !== marks.length, (words) => words.verify_turnout_voter_twice({ vote: number }))
  find(voters.citizen + voters.professional !== size, (words) => words.verify_turnout_other_voters({ vote: number }))
  find(recorded !== size, (words) => words.verify_turnout_other_papers({ vote: number }))
  find(voters.citizen > roll.citizen, (words) => words.verify_turnout_more_citizens({ vote: number }))
  find(voters.professional > roll.professional, (words) => words.verify_turnout_more_professionals({ vote: number }))
  find(allVoted === 1 && size < awaited, (words) => words.verify_turnout_not_all({ vote: number }))
  for (const problem of problems) findings.failed('turnout', 'numbers', problem, closed.seq)
  if (problems.length > 0) return
  const seats = roll.citizen + roll.professional
  const right = { vote: number, papers: size, seats }
  findings.recomputed('turnout', 'numbers', (words) => words.verify_turnout_right(right), closed.seq)
}
