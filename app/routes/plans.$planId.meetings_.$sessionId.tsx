import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Pulse } from '#app/components/pulse/pulse-results.tsx'
import { Asked } from '#app/components/session-records/asked.tsx'
import { Balance, OwnPart } from '#app/components/session-records/balance.tsx'
import { Corrections } from '#app/components/session-records/corrections.tsx'
import { Changed, GroupNotes, Overrides, Parked, Said, Votes } from '#app/components/session-records/happened.tsx'
import { readRecord } from '#app/components/session-records/read-record.ts'
import { AttendanceTable, StepTable } from '#app/components/session-records/tables.tsx'
import { Fact, Facts } from '#app/components/ui/facts.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { act } from '#app/forms/act.ts'
import { correctRecord } from '#app/forms/session-records.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readRecord(context, params.planId, params.sessionId)

export const action = (args: ActionFunctionArgs) =>
  act(
    args,
    [correctRecord],
    () => `/plans/${args.params.planId}/meetings/${args.params.sessionId}?done=record-corrected`,
  )

/** What happened in a meeting, drafted from the log: nobody types it, and everybody can say what was different. */
export default function SessionRecord() {
  const { commandId, title, openedAt, taken, planned, ...page } = useLoaderData<typeof loader>()
  const { planId } = page
  const actions = `/plans/${planId}/sections/actions`
  return (
    <Page
      title={<Rich text={m.minutes_title({ title })} parts={{ title: (words) => <OwnWords>{words}</OwnWords> }} />}
      lead={m.minutes_lead()}
      commandId={commandId}
      next={
        <>
          <p>{m.minutes_next()}</p>
          <p>
            <Link to={`/plans/${planId}/meetings`}>{m.minutes_back()}</Link>
          </p>
        </>
      }
    >
      <Facts>
        <Fact name={m.minutes_when()}>
          <Time at={openedAt} />
        </Fact>
        <Fact name={m.minutes_long()}>{m.minutes_long_of({ taken, planned })}</Fact>
      </Facts>
      <Changed {...page} />
      <Votes {...page} />
      <Balance {...page} />
      <OwnPart {...page} />
      <Pulse {...page} />
      <AttendanceTable {...page} />
      <StepTable {...page} />
      <Parked {...page} />
      <Said {...page} />
      <Asked {...page} />
      {page.notes.length > 0 ? <GroupNotes {...page} /> : null}
      <Overrides {...page} />
      <section aria-labelledby="actions">
        <h2 id="actions">{m.minutes_actions()}</h2>
        <p>
          <Rich
            text={m.minutes_actions_lead()}
            parts={{
              add: (words) => <Link to={`${actions}/records/new?kind=action`}>{words}</Link>,
              read: (words) => <Link to={actions}>{words}</Link>,
            }}
          />
        </p>
      </section>
      <Corrections {...page} />
      {page.slip ? <p className="quiet">{m.witnesses_record({ n: page.slip.size, code: page.slip.code })}</p> : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.minutes_page())
