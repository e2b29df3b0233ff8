import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import type { Ballot } from '#domain/ballots/state.ts'
import type { Copy } from './fold.ts'
import type { LiveData } from './read-live.ts'

/**
 * What a vote asks, and what came of it, does not travel with the log: the page is read once more when a vote is opened
 * or has closed that it has not heard of. Gives the votes that closed in this meeting, the newest first.
 */
export function useVotes(copy: Copy, { titles, results }: Pick<LiveData, 'titles' | 'results'>): LiveData['results'] {
  const { revalidate } = useRevalidator()
  const closed = closedNow(copy)
  const isNew =
    [...copy.state.ballots.keys()].some((id) => titles[id] === undefined) ||
    closed.some(({ id, outcome }) => !results.some((result) => result.id === id && result.outcome === outcome))
  useEffect(() => {
    if (isNew) revalidate()
  }, [isNew, revalidate])
  return closed.flatMap(({ id }) => results.filter((result) => result.id === id))
}

/** A tie that a lot settles later has another outcome then. */
function closedNow({ state }: Copy): Pick<Ballot, 'id' | 'outcome'>[] {
  const since = state.openSession ? state.sessions.get(state.openSession)?.openedAt : null
  if (!since) return []
  return [...state.ballots.values()]
    .filter(({ closedAt }) => closedAt !== null && closedAt >= since)
    .sort((a, b) => (a.closedAt! < b.closedAt! ? 1 : -1))
}
