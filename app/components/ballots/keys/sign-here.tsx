import { useEffect, useRef, useState } from 'react'
import type { Choice } from '#domain/ballots/choice.ts'
import type { Digest } from '#domain/crypto.ts'
import * as m from '#words'
import type { BallotPage } from '../read-ballot.ts'
import { dropVote } from './store.ts'

const loadSigning = () => import('./sign-vote.ts')

/**
 * Inside the form that sends a vote: signs it as it is sent, if this device is its owner's own. Without scripts, on a
 * shared device, or where anything of it fails, the fields stay empty and the site signs; the form goes the same way.
 */
export function SignHere({ page, choice }: { page: BallotPage; choice: Choice }) {
  const { keys, ballot } = page
  const [isReady, setReady] = useState(false)
  const [key, rev, sig] = [
    useRef<HTMLInputElement>(null),
    useRef<HTMLInputElement>(null),
    useRef<HTMLInputElement>(null),
  ]
  const signs = keys.isOwn && keys.seat !== null && keys.seat.holder !== 'site'
  // What is chosen is said by the page once more with every answer, as another object.
  const chosen = JSON.stringify(choice)
  useEffect(() => {
    const form = key.current?.form
    const { who, seat } = keys
    if (!signs || !form || !seat) return
    const vote = { who, seat, closesAt: ballot.closesAt, definition: ballot.definitionDigest as Digest }
    let phase: 'unsigned' | 'signing' | 'signed' = 'unsigned'
    let isThere = true
    // Loaded and tried before it is needed, so that pressing "Send" waits for nothing.
    const trying = (seat.holder === 'none' && keys.afresh?.isDone ? dropVote(who) : Promise.resolve())
      .then(loadSigning)
      .then(({ canSign }) => canSign(vote))
      .then(
        () => isThere && setReady(true),
        () => {},
      )
    const sign = async () => {
      await trying
      const { signVote } = await loadSigning()
      const signed = await signVote({ ...vote, choice: JSON.parse(chosen) as Choice })
      if (key.current) key.current.value = signed.key
      if (rev.current) rev.current.value = signed.rev
      if (sig.current) sig.current.value = signed.sig
    }
    const onSubmit = (event: SubmitEvent) => {
      const button = event.submitter as HTMLButtonElement | null
      if (button?.value !== 'cast' || phase === 'signed') return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (phase === 'signing') return
      phase = 'signing'
      sign()
        .catch(() => {})
        .finally(() => {
          phase = 'signed'
          if (isThere) form.requestSubmit(button)
        })
    }
    form.addEventListener('submit', onSubmit)
    return () => {
      isThere = false
      form.removeEventListener('submit', onSubmit)
    }
  }, [signs, keys, ballot.closesAt, ballot.definitionDigest, chosen, key, rev, sig])
  return (
    <>
      <input type="hidden" name="paper.key" ref={key} defaultValue="" autoComplete="off" />
      <input type="hidden" name="paper.rev" ref={rev} defaultValue="" autoComplete="off" />
      <input type="hidden" name="paper.sig" ref={sig} defaultValue="" autoComplete="off" />
      {isReady ? <p data-signs>{m.keys_check_here()}</p> : null}
    </>
  )
}
