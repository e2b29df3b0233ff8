import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { planFor } from '#app/components/plan/load.ts'
import { STATE_WORDS } from '#app/components/sections/words.ts'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Next } from '#app/editor/next.tsx'
import { WithoutScript } from '#app/editor/without-script.tsx'
import { buttonFor, WriteHere } from '#app/editor/write-here.tsx'
import { isSectionKey } from '#domain/text/sections.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { planId = '', key } = params
  if (!isSectionKey(key)) throw new Response('There is no such part in this plan.', { status: 404 })
  const [view, text] = await Promise.all([planFor(context, planId), context.section(planId, key)])
  const section = view.sections.find((one) => one.key === key)
  if (!section) throw new Response('There is no such part in this plan.', { status: 404 })
  const place = view.sections.indexOf(section)
  return {
    planId,
    key,
    ...{ title: section.title, prompt: section.prompt, state: section.state, ballotId: section.ballotId },
    me: { id: view.me.id, mayWrite: view.me.mayWrite },
    ...{ html: text.html, empty: text.empty },
    before: neighbour(view.sections[place - 1]),
    after: neighbour(view.sections[place + 1]),
  }
}

const neighbour = (section?: { key: string; title: string }) => section && { key: section.key, title: section.title }

/** One part of the plan: what it is for, where it stands, its words, and a way to write in them with everybody else. */
export default function Section() {
  const { planId, key, title, prompt, state, ballotId, me, html, empty, before, after } = useLoaderData<typeof loader>()
  const words = STATE_WORDS[state]
  const plan = `/plans/${planId}`
  const ready = `${plan}/sections/${key}/ready`
  return (
    <Page title={title} lead={prompt} next={<Next {...{ state, ready, mayWrite: me.mayWrite }} />}>
      <p className="part-state">
        <Tag tone={words.tone}>{words.word}</Tag> <span>{words.says}</span>
        {ballotId ? <Link to={`${plan}/ballots/${ballotId}`}>Go to the vote</Link> : null}
      </p>
      <h2>The text</h2>
      {state === 'drafting' ? <WithoutScript ready={ready} mayWrite={me.mayWrite} /> : null}
      <WriteHere
        key={key}
        {...{ planId, section: key, title, memberId: me.id, lang: 'en', html, empty }}
        button={buttonFor(state, me.mayWrite)}
      />
      <nav aria-label="Other parts of the plan" className="part-links">
        {before ? <Link to={`${plan}/sections/${before.key}`}>Before: {before.title}</Link> : null}
        {after ? <Link to={`${plan}/sections/${after.key}`}>Next: {after.title}</Link> : null}
        <Link to={plan}>The whole plan</Link>
      </nav>
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = (page) => titled(page.data?.title ?? 'A part of the plan')(page)
