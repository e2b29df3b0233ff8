import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Comparison } from '#app/components/history/comparison.tsx'
import { type RestorePage, readRestore } from '#app/components/history/read-restore.ts'
import { TextName } from '#app/components/history/text-name.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { actOnHistory } from '#app/forms/act-history.ts'
import { restoreVersion } from '#app/forms/history.ts'
import * as m from '#words'

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  readRestore(context, params, new URL(request.url).searchParams)

export const action = (args: ActionFunctionArgs) =>
  actOnHistory(
    args,
    [restoreVersion],
    () => `/plans/${args.params.planId}/sections/${args.params.key}/history?done=brought-back`,
  )

/** What would change if an old text, or a paragraph of it, came back; then yes. */
export default function Restore() {
  const page = useLoaderData<typeof loader>()
  const { planId, key, title, commandId, when, paragraph, lines, hasDifferences } = page
  const history = `/plans/${planId}/sections/${key}/history`
  return (
    <Page
      title={m.history_restore_title({ title })}
      lead={m.history_restore_lead()}
      commandId={commandId}
      next={
        <p>
          <Rich text={m.history_restore_next()} parts={{ history: (words) => <Link to={history}>{words}</Link> }} />
        </p>
      }
    >
      <p>
        <Rich text={m.history_restore_from()} parts={{ when: () => <TextName of={when} /> }} />
      </p>
      {paragraph ? <p>{m.history_restore_one()}</p> : null}
      {hasDifferences ? (
        <>
          <Comparison lines={lines} isSide={false} />
          <Yes {...{ paragraph, seq: page.seq, mayRestore: page.mayRestore, why: page.why }} />
        </>
      ) : (
        <Empty title={m.history_restore_nothing()}>
          <p>{m.history_restore_nothing_words()}</p>
        </Empty>
      )}
    </Page>
  )
}

function Yes({ mayRestore, why, seq, paragraph }: Pick<RestorePage, 'mayRestore' | 'why' | 'seq' | 'paragraph'>) {
  if (!mayRestore) {
    return (
      <Notice kind="careful" title={m.history_restore_paused()}>
        <p>{why}</p>
      </Notice>
    )
  }
  return (
    <CommandForm type={restoreVersion.type} hidden={{ seq: String(seq), paragraph }}>
      <p>{m.history_restore_what()}</p>
      <p>{m.history_restore_undo()}</p>
      <Button>{m.history_restore_do()}</Button>
    </CommandForm>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.history_restore_tab())
