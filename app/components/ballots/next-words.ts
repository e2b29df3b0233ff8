import { timeInWords } from '#app/components/ui/time-words.ts'
import type { VoteStep } from '#app/forms/vote.ts'
import type { BallotPage } from './read-ballot.ts'

/** What happens next, from where a vote stands. */
export function nextWords({ ballot, dissentUntil }: BallotPage, step: VoteStep | undefined): string {
  if (step?.step === 'check') return 'You save your vote, or choose something else. Nothing is saved before that.'
  if (ballot.state === 'open') {
    return `The vote closes ${timeInWords(ballot.closesAt)}. Then everybody sees the result at the same moment, on this page.`
  }
  if (ballot.state === 'cancelled') return 'Writing goes on. The guide can put it to a vote again later.'
  if (dissentUntil) {
    return `Until ${timeInWords(dissentUntil)}, whoever disagrees can have it written down here. After that the plan can be agreed.`
  }
  if (ballot.kind !== 'deciding') return 'Talk about it, and decide when you are ready.'
  return ballot.outcome === 'adopted'
    ? 'When votes have adopted every part that has words, the guide can agree the plan.'
    : 'Talk about it, change the words, and put them to a vote again.'
}
