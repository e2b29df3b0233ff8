import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Call } from '#app/components/recruitment/call.tsx'
import { CheckDraw, Chosen } from '#app/components/recruitment/chosen.tsx'
import { PublishForm } from '#app/components/recruitment/publish-form.tsx'
import { readRecruitment } from '#app/components/recruitment/read-recruitment.ts'
import { Finish, PassOn, Steps } from '#app/components/recruitment/steps.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { act } from '#app/forms/act.ts'
import { inviteMember } from '#app/forms/members.ts'
import { closeCall, drawCall, finishCall, publishCall } from '#app/forms/recruitment.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readRecruitment(context, params.planId)

const DONE: Record<string, string> = {
  ...{ 'recruitment.publish': 'call-published', 'recruitment.close': 'call-closed' },
  ...{ 'recruitment.draw': 'call-drawn', 'recruitment.finish': 'call-finished' },
}

export const action = (args: ActionFunctionArgs) =>
  act(args, [publishCall, closeCall, drawCall, finishCall, inviteMember], ({ type, result }) => {
    const plan = `/plans/${args.params.planId}`
    // An invitation is a link to hand on: it stands on the page of the people.
    return type === inviteMember.type
      ? `${plan}/people?done=invited&link=${result.memberId}`
      : `${plan}/recruitment?done=${DONE[type]}`
  })

/** How people come to take part: published before anybody applies, and open to all afterwards. */
export default function Recruitment() {
  const { planId, commandId, call, mayCall, mayPublish, findCitizensBy, closesAt } = useLoaderData<typeof loader>()
  return (
    <Page
      title={m.recruitment_title()}
      lead={m.recruitment_lead()}
      commandId={commandId}
      next={
        <>
          <p>{mayCall ? m.recruitment_next_guide() : m.recruitment_next()}</p>
          <p>
            <Link to={`/plans/${planId}/people`}>{m.recruitment_people_link()}</Link>
          </p>
        </>
      }
    >
      {call ? null : (
        <Empty title={m.recruitment_none()}>
          <p>{m.recruitment_none_why()}</p>
        </Empty>
      )}
      {findCitizensBy ? (
        <Notice>
          <p>
            <Rich text={m.recruitment_grace()} parts={{ time: () => <Time at={findCitizensBy} /> }} />
          </p>
        </Notice>
      ) : null}
      {call?.step === 'finished' ? <p>{m.recruitment_finished()}</p> : null}
      {call ? <Call call={call} /> : null}
      {call?.link ? <PassOn link={call.link} /> : null}
      {call && mayCall ? <Steps call={call} /> : null}
      {call ? <Chosen call={call} guides={mayCall} /> : null}
      {call?.check ? <CheckDraw check={call.check} /> : null}
      {call && mayCall && call.step !== 'finished' ? <Finish /> : null}
      {mayPublish ? <PublishForm closesAt={closesAt} /> : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.recruitment_title())
