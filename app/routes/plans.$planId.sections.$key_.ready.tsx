import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Questions } from '#app/components/sections/questions.tsx'
import { readSection } from '#app/components/sections/read-section.ts'
import { GuideSection, MyReadiness } from '#app/components/sections/readiness.tsx'
import { SectionText } from '#app/components/sections/section-text.tsx'
import { Digest } from '#app/components/ui/digest.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import * as forms from '#app/forms/sections.ts'
import { may } from '#domain/permissions.ts'

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

export default function Ready() {
  const page = useLoaderData<typeof loader>()
  const { section, html, me, plan } = page
  return (
    <Page
      title={`Ready to vote on “${section.title}”?`}
      lead="Read it, ask what is not clear, and say when you are ready."
      commandId={page.commandId}
      next={<p>When everybody is ready and nothing is open, the guide can put these words to a vote.</p>}
    >
      <p>
        <Link to={`/plans/${plan.id}#part-${section.key}`}>Back to the plan</Link>
      </p>
      {section.empty ? (
        <p>Nobody has written here yet.</p>
      ) : (
        <div className="vote-text">
          <SectionText html={html} title={section.title} />
        </div>
      )}
      <p className="quiet">
        The fingerprint of these words is <Digest digest={section.digest} />. If it changes, the words have changed.
      </p>
      {me.mayWrite && !section.empty && section.state !== 'agreed' ? <MyReadiness section={section} /> : null}
      <Questions {...page} mayAsk={may(me.function, 'explain.ask')} />
      {me.guides ? <GuideSection section={section} planId={plan.id} /> : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled('Ready to vote?')
