import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Agreed, Checklist, PressIt, Since, WhatItMeans } from '#app/components/plan/agree.tsx'
import { type AgreePage, readAgree } from '#app/components/plan/read-agree.ts'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import { agreePlan } from '#app/forms/plan.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readAgree(context, params.planId)

export const action = (args: ActionFunctionArgs) =>
  act(args, [agreePlan], () => `/plans/${args.params.planId}/agree?done=agreed`)

export default function AgreeThePlan() {
  const page: AgreePage = useLoaderData<typeof loader>()
  const { agreed, isReopened, commandId } = page
  const isOver = agreed && !isReopened
  return (
    <Page
      title={isOver ? m.plan_agree_title_agreed() : m.plan_agree_title()}
      lead={isOver ? <Since at={agreed.at} /> : m.plan_agree_lead()}
      commandId={commandId}
      next={<p>{isOver ? m.plan_agree_next_agreed() : m.plan_agree_next()}</p>}
    >
      {agreed ? <Agreed agreed={agreed} isReopened={isReopened} /> : null}
      {isOver ? null : (
        <>
          <Checklist {...page} />
          <PressIt {...page} />
        </>
      )}
      <WhatItMeans />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.plan_agree_name())
