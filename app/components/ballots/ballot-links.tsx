import { Link } from '@remix-run/react'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'

export function BallotLinks({ planId }: { planId: string }) {
  const plan = `/plans/${planId}`
  return (
    <p className="no-print">
      <Rich
        text={m.ballots_links()}
        parts={{
          plan: (words) => <Link to={plan}>{words}</Link>,
          all: (words) => <Link to={`${plan}/ballots`}>{words}</Link>,
        }}
      />
    </p>
  )
}
