import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { type LostPage, readLost } from '#app/components/history/read-lost.ts'
import { Button, ButtonRow } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { actOnHistory } from '#app/forms/act-history.ts'
import { returnWords, wordsAreFine } from '#app/forms/history.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readLost(context, params.planId, params.key)

export const action = (args: ActionFunctionArgs) =>
  actOnHistory(args, [returnWords, wordsAreFine], (type) => {
    const done = type === 'words.return' ? 'words-back' : 'words-fine'
    return `/plans/${args.params.planId}/sections/${args.params.key}/lost?done=${done}`
  })

/** What others took out of the reader's words: to bring back, or to leave. Nobody else sees it, and nobody is named. */
export default function Lost() {
  const { planId, key, title, commandId, losses, mayReturn } = useLoaderData<typeof loader>()
  const text = `/plans/${planId}/sections/${key}`
  return (
    <Page
      title={losses.length > 0 ? m.history_lost_title({ title }) : m.history_lost_none()}
      lead={losses.length > 0 ? m.history_lost_lead() : m.history_lost_none_words()}
      commandId={commandId}
      next={
        <p>
          <Rich text={m.history_lost_next()} parts={{ text: (words) => <Link to={text}>{words}</Link> }} />
        </p>
      }
    >
      {losses.length > 0 ? <p className="quiet">{m.history_lost_private()}</p> : null}
      {losses.length > 0 && !mayReturn ? (
        <Notice>
          <p>{m.history_lost_paused()}</p>
        </Notice>
      ) : null}
      {losses.map((loss) => (
        <OneLoss key={loss.id} loss={loss} mayReturn={mayReturn} text={text} />
      ))}
      {losses.length === 0 ? (
        <Empty title={m.history_lost_none()}>
          <Link to={`${text}/history`}>{m.history_link()}</Link>
        </Empty>
      ) : null}
    </Page>
  )
}

type Props = { loss: LostPage['losses'][number]; mayReturn: boolean; text: string }

function OneLoss({ loss: { id, at, words, before }, mayReturn, text }: Props) {
  return (
    <Card as="article" id={id} labelledBy={`${id}-when`} warm>
      <h2 id={`${id}-when`}>
        <Rich text={m.history_lost_when()} parts={{ time: () => <Time at={at} /> }} />
      </h2>
      {words.map((some, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be gone twice
        <blockquote key={index} data-content dir="auto">
          {some}
        </blockquote>
      ))}
      <ButtonRow>
        {mayReturn ? (
          <CommandForm type={returnWords.type} of={id} hidden={{ lostId: id }}>
            <Button>{m.history_lost_back()}</Button>
          </CommandForm>
        ) : null}
        <CommandForm type={wordsAreFine.type} of={id} hidden={{ lostId: id }}>
          <Button look="second">{m.history_lost_fine()}</Button>
        </CommandForm>
      </ButtonRow>
      <p>
        <Link to={`${text}/history/compare?old=${before}`}>{m.history_lost_compare()}</Link>
      </p>
    </Card>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = (page) =>
  titled(page.data ? `${m.history_lost_tab()} – ${page.data.title}` : m.history_lost_tab())(page)
