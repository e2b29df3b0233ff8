import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readRecord } from '#app/components/records/read-records.ts'
import { Stopped } from '#app/components/records/stopped.tsx'
import { Button, ButtonLink, ButtonRow } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { actOnRecord } from '#app/forms/act-record.ts'
import { REMOVE_RECORD } from '#app/forms/records.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  readRecord(context, { planId: params.planId, key: params.key, recordId: params.recordId })

export const action = actOnRecord

/** Shows a need, an action … once more before it goes out of the text. */
export default function RemoveRecord() {
  const { planId, key, commandId, title, record, stopped } = useLoaderData<typeof loader>()
  const part = `/plans/${planId}/sections/${key}`
  const written = record?.questions.filter(({ words }) => words !== '') ?? []
  return (
    <Page
      title={record ? m.records_remove_title({ title }) : title}
      lead={record ? m.records_remove_lead() : m.records_gone_words()}
      commandId={commandId}
      next={
        <>
          <p>{m.records_remove_next()}</p>
          <p>
            <Link to={part}>{m.records_back()}</Link>
          </p>
        </>
      }
    >
      {record && stopped ? <Stopped why={stopped} /> : null}
      {record ? (
        <dl>
          {written.map(({ key: field, plain, words }) => (
            <div key={field}>
              <dt>{plain}</dt>
              <dd data-content dir="auto">
                {words}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {record && written.length === 0 ? <p>{m.records_nothing()}</p> : null}
      {record && !stopped ? (
        <ButtonRow>
          <CommandForm type={REMOVE_RECORD} hidden={{ section: key, recordId: record.id, was: record.asRead }}>
            <Button look="careful">{m.records_remove_yes()}</Button>
          </CommandForm>
          <ButtonLink to={`${part}/records/${record.id}`} look="second">
            {m.records_remove_no()}
          </ButtonLink>
        </ButtonRow>
      ) : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = (page) =>
  titled(
    page.data ? `${m.records_remove_title({ title: page.data.title })} – ${page.data.partTitle}` : m.records_tab(),
  )(page)
