import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Download, FORMATS, MakeExport, PastExports } from '#app/components/plan/export.tsx'
import { planFor } from '#app/components/plan/load.ts'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import { makeExport } from '#app/forms/plan.ts'
import { may } from '#domain/permissions.ts'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { plan, me, exports } = await planFor(context, params.planId)
  const made = FORMATS.find(({ value }) => value === new URL(request.url).searchParams.get('format'))?.value ?? null
  return {
    planId: plan.id,
    agreed: plan.agreed !== null,
    made,
    exports,
    mayMake: may(me.function, 'export.make'),
    commandId: context.newId(),
  }
}

export const action = (args: ActionFunctionArgs) =>
  act(
    args,
    [makeExport],
    ({ fields }) => `/plans/${args.params.planId}/export?done=export-made&format=${fields.text('format')}`,
  )

export default function Export() {
  const { planId, agreed, made, exports, mayMake, commandId } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Files to hand out"
      lead={
        agreed
          ? 'The agreed plan as a file, with the whole story.'
          : 'The plan is not agreed yet. A file made now says so.'
      }
      commandId={commandId}
      next={
        <p>
          Whoever gets the file can check it without us, under <Link to="/verify">Check a plan</Link>.
        </p>
      }
    >
      {made ? <Download planId={planId} format={made} /> : null}
      <p>
        Every file tells the whole story: the text, the votes, the rules that were set aside, and what people who
        disagreed said.
      </p>
      {mayMake ? <MakeExport /> : null}
      <h2>Files that were made</h2>
      <PastExports planId={planId} exports={exports} />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled('Files')
