import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Questions } from '#app/components/records/questions.tsx'
import { readNewRecord } from '#app/components/records/read-records.ts'
import { Stopped } from '#app/components/records/stopped.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { actOnRecord } from '#app/forms/act-record.ts'
import { ADD_RECORD } from '#app/forms/records.ts'
import * as m from '#words'

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  readNewRecord(context, { planId: params.planId, key: params.key, request })

export const action = actOnRecord

/** Adds a need, an action … to the text: a plain form, for everybody who cannot or would rather not use the editor. */
export default function NewRecord() {
  const { planId, key, commandId, title, kind, kinds, questions, stopped } = useLoaderData<typeof loader>()
  const part = `/plans/${planId}/sections/${key}`
  return (
    <Page
      title={title}
      lead={kind ? m.records_lead() : m.records_choose_lead()}
      commandId={commandId}
      next={
        <>
          <p>{m.records_next_new()}</p>
          <p>
            <Link to={part}>{m.records_back()}</Link>
          </p>
        </>
      }
    >
      {stopped ? (
        <Stopped why={stopped} />
      ) : kind ? (
        <CommandForm type={ADD_RECORD} hidden={{ section: key, kind }}>
          <Questions questions={questions} />
          <Button>{m.records_save_new()}</Button>
        </CommandForm>
      ) : (
        <ul>
          {kinds.map((one) => (
            <li key={one.kind}>
              <Link to={`?kind=${one.kind}`}>{one.label}</Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = (page) =>
  titled(page.data ? `${page.data.title} – ${page.data.partTitle}` : m.records_tab())(page)
