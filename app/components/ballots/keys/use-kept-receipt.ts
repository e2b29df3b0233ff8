import { useEffect, useState } from 'react'
import type { BallotPage } from '../read-ballot.ts'
import { findVote, keepVote } from './store.ts'

/** On one's own device the receipt stays, so that after the vote one press is enough. False until it is kept. */
export function useKeptReceipt(
  { keys: { isOwn, who }, ballot }: BallotPage,
  { receipt, tracker, rev }: { receipt: string; tracker: string; rev: number },
): boolean {
  const [isKept, setKept] = useState(false)
  const { closesAt } = ballot
  useEffect(() => {
    if (!isOwn) return
    findVote(who)
      .then((kept) => keepVote({ ...who, closesAt, ...kept, rev, tracker, receipt }))
      .then(
        () => setKept(true),
        () => {},
      )
  }, [isOwn, who, closesAt, receipt, tracker, rev])
  return isKept
}
