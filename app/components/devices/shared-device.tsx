import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { forgetVotes } from '#app/components/ballots/keys/store.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Hidden } from '#app/components/ui/command-form.tsx'
import * as m from '#words'

/** Nobody has touched it for so long, in milliseconds. */
const LEFT_ALONE = 60_000
const TOUCHES = ['pointerdown', 'keydown', 'touchstart', 'wheel'] as const

/** On every page of a plan while several people use this device: hand it on. It does so by itself when left alone. */
export function SharedDevice({ planId }: { planId: string }) {
  const form = useRef<HTMLFormElement>(null)
  // What its owner kept here while it was theirs alone.
  useEffect(() => void forgetVotes(planId), [planId])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const lock = () => form.current?.submit()
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(lock, LEFT_ALONE)
    }
    wait()
    for (const touch of TOUCHES) addEventListener(touch, wait, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const touch of TOUCHES) removeEventListener(touch, wait)
    }
  }, [])
  return (
    <Form ref={form} method="post" action={`/device/${planId}`} reloadDocument replace autoComplete="off">
      <Hidden name="act" value="lock" />
      <Button look="second">{m.devices_hand_on()}</Button>
    </Form>
  )
}
