import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GuideSection } from '#app/components/sections/guide-section.tsx'
import { Questions } from '#app/components/sections/questions.tsx'
import { readSection } from '#app/components/sections/read-section.ts'
import { MyReadiness, WhoSees } from '#app/components/sections/readiness.tsx'
import { ReadyText } from '#app/components/sections/ready-text.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import * as forms from '#app/forms/sections.ts'
import { may } from '#domain/permissions.ts'
import type { SectionState } from '#domain/sections/state.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readSection(context, params.planId, params.key)

const DONE: Record<string, string> = {
  ...{ 'section.freeze': 'frozen', 'section.thaw': 'thawed', 'readiness.ask': 'readiness-asked' },
  ...{ 'section.understood': 'ready', 'help.ask': 'help' },
  ...{ 'explain.ask': 'asked', 'explain.answer': 'answered', 'explain.settle': 'settled' },
}

export const action = (args: ActionFunctionArgs) =>
  act(args, Object.values(forms), ({ type }) => {
    return `/plans/${args.params.planId}/sections/${args.params.key}/ready?done=${DONE[type]}`
  })

const NEXT: Record<SectionState, string> = {
  drafting: m.sections_ready_next(),
  frozen: m.sections_ready_next(),
  voting: m.sections_ready_next_voting(),
  agreed: m.sections_ready_next_agreed(),
}

export default function Ready() {
  const page = useLoaderData<typeof loader>()
  const { section, me, plan } = page
  const mayAsk = may(me.function, 'explain.ask')
  const isOpen = section.state === 'drafting' || section.state === 'frozen'
  const isAsked = me.mayWrite && !section.empty && isOpen
  return (
    <Page
      title={m.sections_ready_title({ title: section.title })}
      lead={m.sections_ready_lead()}
      commandId={page.commandId}
      next={<p>{NEXT[section.state]}</p>}
    >
      <ReadyText page={page} isAsked={isAsked} />
      {isAsked ? <MyReadiness section={section} /> : null}
      <Questions {...page} mayAsk={mayAsk} />
      {me.guides ? <GuideSection section={section} planId={plan.id} /> : null}
      <WhoSees />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.sections_ready_tab())
