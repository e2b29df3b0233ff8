import { Link } from '@remix-run/react'
import type { BallotPage } from '#app/components/ballots/read-ballot.ts'
import { WithTime } from '#app/components/ballots/with-time.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'

/** For the voter alone: who helped them, when, and what they can do if it was not as they wanted. */
export function Helped({ helped }: Pick<BallotPage, 'helped'>) {
  if (!helped) return null
  return (
    <Notice
      title={<Rich text={m.helping_told_title()} parts={{ name: () => <OwnWords>{helped.name}</OwnWords> }} />}
      kind={helped.replaced && !helped.isOver ? 'careful' : 'note'}
    >
      <p>
        <WithTime text={m.helping_told_words()} at={helped.at} />
      </p>
      {helped.isOver ? <p>{m.helping_told_over()}</p> : helped.replaced ? <p>{m.helping_told_replaced()}</p> : null}
    </Notice>
  )
}

/** Voting is over; what was posted in time may still come. */
export function PostAwaited({ ballot: { postUntil, isVotingOver } }: Pick<BallotPage, 'ballot'>) {
  if (!postUntil || !isVotingOver) return null
  return (
    <Notice title={m.helping_post_title()}>
      <p>
        <WithTime text={m.helping_post_words()} at={postUntil} />
      </p>
    </Notice>
  )
}

export function HelpLinks({ page: { plan, ballot } }: { page: BallotPage }) {
  return (
    <p className="no-print">
      <Rich
        text={m.helping_link()}
        parts={{
          ask: (words) => <Link to={`/plans/${plan.id}/helping`}>{words}</Link>,
          help: (words) => <Link to={`/plans/${plan.id}/ballots/${ballot.id}/help`}>{words}</Link>,
        }}
      />
    </p>
  )
}
