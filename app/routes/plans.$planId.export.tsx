import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { NamingForm } from '#app/components/naming/naming-form.tsx'
import { Kinds, PastExports, Ready } from '#app/components/plan/export.tsx'
import { type ExportPage, readExport } from '#app/components/plan/read-export.ts'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { act } from '#app/forms/act.ts'
import { chooseNaming } from '#app/forms/naming.ts'
import { makeExport } from '#app/forms/plan.ts'
import * as m from '#words'

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  readExport(context, params.planId, new URL(request.url).searchParams.get('format'))

export const action = (args: ActionFunctionArgs) =>
  act(args, [makeExport, chooseNaming], ({ type, fields }) => {
    const page = `/plans/${args.params.planId}/export`
    return type === chooseNaming.type
      ? `${page}?done=naming#naming`
      : `${page}?done=export-made&format=${fields.text('format')}`
  })

export default function Export() {
  const page: ExportPage = useLoaderData<typeof loader>()
  const { agreed, ready, files, mayMake, naming, commandId } = page
  return (
    <Page
      title={m.plan_export_title()}
      lead={agreed ? m.plan_export_lead_agreed() : m.plan_export_lead()}
      commandId={commandId}
      next={
        <p>
          <Rich text={m.plan_export_next()} parts={{ verify: (words) => <Link to="/verify">{words}</Link> }} />
        </p>
      }
    >
      {ready ? <Ready file={ready} /> : null}
      <p>{m.plan_export_whole_story()}</p>
      <p>{mayMake ? m.plan_export_who_makes() : m.plan_export_you_cannot_make()}</p>
      <Kinds {...page} />
      <h2>{m.plan_export_files()}</h2>
      <PastExports files={files} />
      <NamingForm naming={naming} />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.plan_export_name())
