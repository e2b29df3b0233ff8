import { Link } from '@remix-run/react'
import { buttonClass } from '#app/components/ui/button.tsx'
import * as m from '#words'
import type { Meeting } from './meeting.ts'

/** At the end of a meeting, whoever is here is asked how it was. */
export function CheckOut({ meeting: { id, steps, now, amHere }, planId }: { meeting: Meeting; planId: string }) {
  const step = now ? steps[now.step] : undefined
  if (!amHere || step?.kind !== 'checkout') return null
  return (
    <section aria-labelledby="check-out">
      <h2 id="check-out">{m.pulse_at_check_out()}</h2>
      <p>
        <Link className={buttonClass('first')} to={`/plans/${planId}/meetings/${id}/pulse`} discover="none">
          {m.pulse_link()}
        </Link>
      </p>
    </section>
  )
}
