import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Questions } from '#app/components/records/questions.tsx'
import { readRecord } from '#app/components/records/read-records.ts'
import { Stopped } from '#app/components/records/stopped.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { actOnRecord } from '#app/forms/act-record.ts'
import { CHANGE_RECORD } from '#app/forms/records.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  readRecord(context, { planId: params.planId, key: params.key, recordId: params.recordId })

export const action = actOnRecord

/** Changes a need, an action … in the text by a plain form; what others write in it meanwhile stays. */
export default function ChangeRecord() {
  const { planId, key, commandId, title, record, stopped } = useLoaderData<typeof loader>()
  const part = `/plans/${planId}/sections/${key}`
  return (
    <Page
      title={record ? m.records_title({ title }) : title}
      lead={record ? m.records_lead() : m.records_gone_words()}
      commandId={commandId}
      next={
        <>
          <p>{m.records_next()}</p>
          <p>
            <Link to={part}>{m.records_back()}</Link>
          </p>
        </>
      }
    >
      {record && stopped ? <Stopped why={stopped} /> : null}
      {record && !stopped ? (
        <>
          <CommandForm type={CHANGE_RECORD} hidden={{ section: key, recordId: record.id }}>
            <Questions questions={record.questions} />
            <Button>{m.records_save()}</Button>
          </CommandForm>
          <p>
            <Link to={`${part}/records/${record.id}/remove`}>{m.records_remove({ title })}</Link>
          </p>
        </>
      ) : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = (page) =>
  titled(page.data ? `${page.data.title} – ${page.data.partTitle}` : m.records_tab())(page)
