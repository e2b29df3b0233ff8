import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { planFor } from '#app/components/plan/load.ts'
import { PulseForm } from '#app/components/pulse/pulse-form.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { act } from '#app/forms/act.ts'
import { answerPulse } from '#app/forms/pulse.ts'
import * as m from '#words'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { plan, sessions } = await planFor(context, params.planId)
  const { mayAnswer, hasAnswered } = await context.pulse.read(plan.id, params.sessionId ?? '')
  const { id, title, state } = sessions.find((session) => session.id === params.sessionId)!
  const isOpen = state === 'open'
  return { planId: plan.id, sessionId: id, title, isOpen, mayAnswer, hasAnswered, commandId: context.newId() }
}

export const action = (args: ActionFunctionArgs) =>
  act(args, [answerPulse], () => `/plans/${args.params.planId}/meetings/${args.params.sessionId}/pulse?done=pulse`)

/** How was this meeting for you? Four questions at its end, or within a day. */
export default function PulsePage() {
  const { planId, sessionId, title, isOpen, mayAnswer, hasAnswered, commandId } = useLoaderData<typeof loader>()
  const back = isOpen ? `/plans/${planId}/live` : `/plans/${planId}/meetings/${sessionId}`
  return (
    <Page
      title={m.pulse_page_title()}
      lead={<Rich text={m.pulse_page_lead()} parts={{ title: () => <OwnWords>{title}</OwnWords> }} />}
      commandId={commandId}
      next={
        <>
          <p>{m.pulse_next()}</p>
          <p>
            <Link to={back}>{isOpen ? m.pulse_back_live() : m.pulse_back_record()}</Link>
          </p>
        </>
      }
    >
      <p>{m.pulse_private()}</p>
      {mayAnswer ? <PulseForm sessionId={sessionId} hasAnswered={hasAnswered} /> : <p>{m.pulse_cannot()}</p>}
      <p>
        <Rich
          text={m.pulse_support()}
          parts={{ support: (words) => <Link to={`/plans/${planId}/support`}>{words}</Link> }}
        />
      </p>
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.pulse_page_title())
