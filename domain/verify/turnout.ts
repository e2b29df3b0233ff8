import type { Paper } from '../ballots/paper.ts'
import type { Vote } from './facts.ts'
import { counted, type Findings } from './report.ts'

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
  const problems = [
    marks.length !== size && `${counted(size, 'paper')} for ${counted(marks.length, 'voter')}`,
    new Set(marks).size !== marks.length && 'the same voter twice',
    voters.citizen + voters.professional !== size && 'another number of voters than it says',
    recorded !== size && 'another number of papers than it says',
    voters.citizen > roll.citizen && 'more citizens than had a seat',
    voters.professional > roll.professional && 'more professionals than had a seat',
    allVoted === 1 && size < awaited && 'people who had not voted when it says that all had',
  ].filter((problem) => problem !== false)
  for (const problem of problems) {
    findings.failed('turnout', 'numbers', `Vote ${vote.number} has ${problem}.`, closed.seq)
  }
  if (problems.length > 0) return
  const seats = roll.citizen + roll.professional
  const words = `Vote ${vote.number}: ${counted(size, 'paper')}, as many voters, ${counted(seats, 'seat')}.`
  findings.recomputed('turnout', 'numbers', words, closed.seq)
}
