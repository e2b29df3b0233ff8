import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ReadBack } from '#app/components/scribing/read-back.tsx'
import { readWords } from '#app/components/scribing/read-words.ts'
import { StillWaiting } from '#app/components/scribing/still-waiting.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import { agreeWords, declineWords } from '#app/forms/scribing.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readWords(context, params.planId, params.wordsId)

export const action = (args: ActionFunctionArgs) =>
  act(args, [agreeWords, declineWords], ({ type, fields }) => {
    const plan = `/plans/${args.params.planId}`
    if (type === declineWords.type) return `${plan}?done=words-declined`
    return `${plan}/sections/${fields.text('section')}?done=words-agreed`
  })

/** What somebody typed for a member: read back, agreed, changed or not used. */
export default function Words() {
  const { planId, commandId, heading, lead, words, part } = useLoaderData<typeof loader>()
  const isMine = words?.mine ?? false
  return (
    <Page
      title={heading}
      lead={lead}
      commandId={commandId}
      next={
        <>
          {words?.isWaiting ? <p>{isMine ? m.scribe_read_next() : m.scribe_wait_next()}</p> : null}
          <p>
            <Link to={part ? `/plans/${planId}/sections/${part.key}` : `/plans/${planId}`}>
              {part ? m.scribe_part() : m.sections_page_whole_plan()}
            </Link>
          </p>
        </>
      }
    >
      {words?.isWaiting && part ? (
        isMine ? (
          <ReadBack words={words} part={part} />
        ) : (
          <StillWaiting words={words} />
        )
      ) : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.scribe_read_tab())
