import { useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { KeyAnswer } from '#app/forms/vote-keys.ts'
import type { BallotPage } from '../read-ballot.ts'
import { findVote } from './store.ts'

/** `fine`: one can vote here. `looking`: not known yet. `gone`: the key of the paper in the box is on another device. */
export type DeviceKey = 'fine' | 'looking' | 'gone'

/**
 * Whether this device can change a vote that a browser signed: asked before anybody fills in anything. A key that is here
 * is tried, for another device may have been faster. `tryAgain` looks once more, after a code was typed in.
 */
export function useDeviceKey({ keys }: BallotPage): { device: DeviceKey; tryAgain: () => void } {
  const { isOwn, seat } = keys
  const { planId, ballotId, memberId } = keys.who
  const isElsewhere = seat?.holder === 'browser'
  const [found, setFound] = useState<DeviceKey>('looking')
  const [tries, setTries] = useState(0)
  const { submit, data } = useFetcher<KeyAnswer>()
  // biome-ignore lint/correctness/useExhaustiveDependencies(tries): looks again when it is asked to
  useEffect(() => {
    if (!isElsewhere) return
    if (!isOwn) return setFound('gone')
    let isThere = true
    void findVote({ planId, ballotId, memberId }).then((kept) => {
      if (!isThere) return
      if (kept?.key && kept.seed) submit({ type: 'key.check', key: kept.key }, { method: 'post' })
      else setFound('gone')
    })
    return () => {
      isThere = false
    }
  }, [isElsewhere, isOwn, planId, ballotId, memberId, submit, tries])
  useEffect(() => {
    if (data) setFound(data.isMine ? 'fine' : 'gone')
  }, [data])
  return { device: isElsewhere ? found : 'fine', tryAgain: () => setTries((n) => n + 1) }
}
