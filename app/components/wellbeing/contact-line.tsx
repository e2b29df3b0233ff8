import { Link } from '@remix-run/react'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'

type Props = { planId: string; contact: { name: string; reach: string } | null }

/** Whom to turn to, on pages where people are together. */
export function ContactLine({ planId, contact }: Props) {
  const support = (words: string) => <Link to={`/plans/${planId}/support`}>{words}</Link>
  return (
    <p>
      {contact ? (
        <Rich
          text={m.support_line()}
          parts={{
            name: () => <OwnWords>{contact.name}</OwnWords>,
            // The sentence has an end of its own.
            reach: () => <OwnWords>{contact.reach.replace(/[.\s]+$/, '')}</OwnWords>,
            support,
          }}
        />
      ) : (
        <Rich text={m.support_line_none()} parts={{ support }} />
      )}
    </p>
  )
}
