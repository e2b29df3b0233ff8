import { Link } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Digest } from '#app/components/ui/digest.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { agreePlan } from '#app/forms/plan.ts'
import type { PlanView } from '#server/views/plan-view.ts'

/** What still stands between the plan and being agreed, as far as it can be seen without trying. */
export function standing({ sections, ballots, plan }: PlanView) {
  const written = sections.filter((section) => !section.empty)
  const missing = written.filter((section) => section.state !== 'agreed').map(({ key, title }) => ({ key, title }))
  const ids = new Set(written.map((section) => section.ballotId))
  const lastClosed = ballots.filter((ballot) => ids.has(ballot.id)).flatMap((ballot) => ballot.closedAt ?? [])
  return { agreed: plan.agreed, written: written.length, missing, closedAt: lastClosed.toSorted().at(-1) ?? null }
}

type Props = ReturnType<typeof standing> & { until: string | null; guides: boolean }

export function Agree({ agreed, written, missing, until, guides }: Props) {
  if (agreed) {
    return (
      <Notice kind="good" title="The plan is agreed">
        <p>
          Since <Time at={agreed.at} />, in exactly the words with this fingerprint:
        </p>
        <p>
          <Digest digest={agreed.text} whole />
        </p>
        <p>
          <Link to="../export">Get it as a file</Link>
        </p>
      </Notice>
    )
  }
  return (
    <>
      <h2>Where it stands</h2>
      <ul>
        <li>
          {written === 0
            ? 'No part of the plan has words yet.'
            : `${written} ${written === 1 ? 'part has' : 'parts have'} words.`}
        </li>
        {missing.map(({ key, title }) => (
          <li key={key}>
            No vote has adopted <Link to={`../sections/${key}/ready`}>“{title}”</Link> yet.
          </li>
        ))}
        {written > 0 && missing.length === 0 ? <li>Votes have adopted all of them.</li> : null}
        {until ? (
          <li>
            Whoever disagrees can have it written down until <Time at={until} />. The plan can be agreed sooner if
            everybody who could vote has answered.
          </li>
        ) : null}
      </ul>
      {guides ? (
        <CommandForm type={agreePlan.type}>
          <p>
            You put on record what the votes decided. It is not your decision: the rules check that all of it is there.
          </p>
          <Button>Agree the plan</Button>
        </CommandForm>
      ) : (
        <p>When all of it is there, the guide puts on record that the plan is agreed.</p>
      )}
    </>
  )
}
