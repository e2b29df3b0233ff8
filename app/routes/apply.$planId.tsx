import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ApplyForm } from '#app/components/recruitment/apply-form.tsx'
import { METHOD_WORDS, spelt } from '#app/components/recruitment/read-recruitment.ts'
import { Fact, Facts } from '#app/components/ui/facts.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { apply } from '#app/forms/apply.ts'
import { CANDIDATE_KEY } from '#domain/recruitment/state.ts'
import * as m from '#words'

/** The public side of a call for people. A plan that has none open is as unknown here as one that does not exist. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const call = await context.recruitment.call(params.planId ?? '')
  const key = new URL(request.url).searchParams.get('key') ?? ''
  return {
    ...{ call: { ...call, how: METHOD_WORDS[call.method]() }, commandId: context.newId() },
    number: CANDIDATE_KEY.test(key) ? spelt(key) : null,
  }
}

export const action = (args: ActionFunctionArgs) => apply(args)

export const headers = () => ({ 'X-Robots-Tag': 'noindex, nofollow' })

export default function Apply() {
  const { call, commandId, number } = useLoaderData<typeof loader>()
  const about = { title: () => <OwnWords>{call.title}</OwnWords>, place: () => <OwnWords>{call.place}</OwnWords> }
  return (
    <Page
      title={m.recruitment_public_title()}
      lead={<Rich text={m.recruitment_public_lead()} parts={about} />}
      commandId={commandId}
      next={<p>{m.recruitment_public_next()}</p>}
    >
      {number ? (
        <Notice kind="good" role="status" title={m.recruitment_public_sent()}>
          <p>{m.recruitment_public_key({ key: number })}</p>
        </Notice>
      ) : null}
      <Facts>
        <Fact name={m.recruitment_public_question()}>
          <OwnWords>{call.question}</OwnWords>
        </Fact>
        <Fact name={m.recruitment_criteria()}>
          <OwnWords>{call.text.criteria}</OwnWords>
        </Fact>
        <Fact name={m.recruitment_how()}>{call.how}</Fact>
        <Fact name={m.recruitment_places()}>{call.places}</Fact>
        <Fact name={m.recruitment_closes()}>
          <Time at={call.closesAt} />
        </Fact>
      </Facts>
      {number ? null : <ApplyForm categories={call.text.categories} />}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction = () => [
  { title: `${m.recruitment_public_title()} – Evenground` },
  { name: 'robots', content: 'noindex, nofollow' },
]
