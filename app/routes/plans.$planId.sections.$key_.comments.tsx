import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { FromGroups } from '#app/components/comments/from-groups.tsx'
import { NewComment } from '#app/components/comments/new-comment.tsx'
import { readComments } from '#app/components/comments/read-comments.ts'
import { Thread } from '#app/components/comments/thread.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { actOnComment } from '#app/forms/act-comment.ts'
import * as forms from '#app/forms/comments.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readComments(context, params.planId, params.key)

const DONE: Record<forms.CommentForm['type'], string> = {
  ...{ 'comment.start': 'commented', 'comment.reply': 'replied', 'comment.change': 'comment-changed' },
  ...{ 'comment.remove': 'comment-removed', 'comment.resolve': 'thread-done', 'comment.reopen': 'thread-open' },
}

export const action = (args: ActionFunctionArgs) =>
  actOnComment(args, Object.values(forms), ({ type, threadId }) => {
    const page = `/plans/${args.params.planId}/sections/${args.params.key}/comments`
    return `${page}?done=${DONE[type]}#${threadId}`
  })

/** What people say about the words of one part: threads in the order of the text, and a way to begin one. */
export default function Comments() {
  const { planId, key, title, commandId, mayComment, open, done, paragraphs, fromGroups } =
    useLoaderData<typeof loader>()
  const text = `/plans/${planId}/sections/${key}`
  return (
    <Page
      title={m.comments_title({ title })}
      lead={m.comments_lead()}
      commandId={commandId}
      next={
        <p>
          <Rich text={m.comments_next()} parts={{ text: (words) => <Link to={text}>{words}</Link> }} />
        </p>
      }
    >
      {mayComment && open.length > 0 ? (
        <p className="no-print">
          <a href="#say">{m.comments_jump()}</a>
        </p>
      ) : null}
      <section aria-labelledby="open">
        <h2 id="open">{m.comments_open()}</h2>
        {open.length === 0 ? (
          <Empty title={m.comments_none()}>
            <p>{mayComment ? m.comments_none_say() : m.comments_none_read()}</p>
          </Empty>
        ) : null}
        {open.map((thread) => (
          <Thread key={thread.id} {...{ thread, mayComment, text }} />
        ))}
      </section>
      {done.length > 0 ? (
        <section aria-labelledby="done">
          <h2 id="done">{m.comments_closed()}</h2>
          {done.map((thread) => (
            <Thread key={thread.id} {...{ thread, mayComment, text }} />
          ))}
        </section>
      ) : null}
      <FromGroups notes={fromGroups} text={text} mayComment={mayComment} />
      {mayComment ? <NewComment section={key} paragraphs={paragraphs} /> : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = (page) =>
  titled(page.data ? m.comments_title({ title: page.data.title }) : m.sections_page_a_part())(page)
