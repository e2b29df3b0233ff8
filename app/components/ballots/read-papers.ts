import type { AppLoadContext } from '@remix-run/node'
import { wordsOfTracker } from '#app/forms/vote-keys.ts'
import type { BallotView } from '#server/views/ballot-view.ts'
import { sayChoice } from './say-choice.ts'

/**
 * All papers of a vote that is over, each under the number on its voter's receipt. All of them and in order of their
 * numbers: who looks for theirs asks for nothing, so that not even this server learns which one it was.
 */
export async function readPapers(context: AppLoadContext, planId: string, { id, state, definition }: BallotView) {
  const papers = state === 'closed' ? await context.papers(planId, id) : []
  return papers.map(({ tracker, choice }) => ({
    tracker,
    words: wordsOfTracker(tracker),
    says: sayChoice(definition, choice),
  }))
}
