import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { JoinCode } from '#app/components/doors/join-code.tsx'
import { readDoors } from '#app/components/doors/read-doors.ts'
import { SeatCards } from '#app/components/doors/seat-cards.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { act } from '#app/forms/act.ts'
import { makeJoinCode, makeSeatCards, replaceSeatCard } from '#app/forms/doors.ts'
import { inviteMember } from '#app/forms/members.ts'
import * as m from '#words'

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  readDoors(context, params.planId, new URL(request.url).searchParams.get('meeting'))

const DONE: Record<string, string> = {
  ...{ 'join-code.make': 'code-made', 'seat-card.make': 'cards-made', 'seat-card.replace': 'card-replaced' },
  'member.invite': 'seat-added',
}

export const action = (args: ActionFunctionArgs) =>
  act(args, [makeJoinCode, makeSeatCards, replaceSeatCard, inviteMember], ({ type, fields }) => {
    const meeting = fields.optional('sessionId')
    const about = new URLSearchParams({ ...(meeting ? { meeting } : {}), done: DONE[type] ?? '' })
    return `/plans/${args.params.planId}/doors?${about}`
  })

export default function Doors() {
  const { planId, meeting, guides, others, nextSeat, commandId } = useLoaderData<typeof loader>()
  return (
    <Page
      title={m.doors_ways_in()}
      lead={
        meeting ? (
          <Rich
            text={m.doors_ways_in_lead()}
            parts={{ meeting: () => <OwnWords>{meeting.title}</OwnWords>, time: () => <Time at={meeting.startsAt} /> }}
          />
        ) : (
          m.doors_no_meeting_lead()
        )
      }
      commandId={commandId}
      next={<p>{guides ? m.doors_ways_in_next_guide() : m.doors_ways_in_next()}</p>}
    >
      {meeting ? (
        <>
          <JoinCode meeting={meeting} guides={guides} />
          {guides ? <SeatCards meeting={meeting} nextSeat={nextSeat} /> : null}
        </>
      ) : (
        <Empty title={m.doors_no_meeting()}>
          <p>
            <Rich
              text={m.doors_no_meeting_words()}
              parts={{ meetings: (words) => <Link to="../meetings">{words}</Link> }}
            />
          </p>
        </Empty>
      )}
      <p>
        <Link to={`/device/${planId}`}>{m.doors_shared_device()}</Link>
      </p>
      {others.length > 0 ? (
        <>
          <h2>{m.doors_other_meetings()}</h2>
          <ul>
            {others.map(({ sessionId, title, startsAt }) => (
              <li key={sessionId}>
                <Link to={`?meeting=${sessionId}`}>
                  <OwnWords>{title}</OwnWords>
                </Link>
                , <Time at={startsAt} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.doors_ways_in())
