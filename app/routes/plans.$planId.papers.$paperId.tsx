import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Fits } from '#app/components/papers/fits.tsx'
import { Changes, Reach, Release } from '#app/components/papers/making.tsx'
import { type PaperPage, readPaper } from '#app/components/papers/read-papers.ts'
import { Words } from '#app/components/suggestions/differences.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { act } from '#app/forms/act.ts'
import * as forms from '#app/forms/papers.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readPaper(context, params.planId, params.paperId)

const { releasePaper, changePaper, correctPaper, withdrawPaper, sayFits } = forms
const DONE: Record<string, string> = {
  ...{ 'paper.release': 'paper-released', 'paper.change': 'paper-changed', 'paper.correct': 'paper-corrected' },
  ...{ 'paper.withdraw': 'paper-withdrawn', 'paper.fit': 'paper-fit' },
}

export const action = (args: ActionFunctionArgs) =>
  act(args, [releasePaper, changePaper, correctPaper, withdrawPaper, sayFits], ({ type }) => {
    const papers = `/plans/${args.params.planId}/papers`
    const here = type === withdrawPaper.type ? papers : `${papers}/${args.params.paperId}`
    return `${here}?done=${DONE[type]}`
  })

/** One paper: what it says, where it is to be had, and for the guide, whom it reaches. */
export default function Paper() {
  const { planId, commandId, paper, meeting, makes, counts, toRelease, sections } = useLoaderData<typeof loader>()
  const about = { title: () => <OwnWords>{meeting.title}</OwnWords>, time: () => <Time at={meeting.startsAt} /> }
  return (
    <Page
      title={<OwnWords>{paper.title}</OwnWords>}
      lead={<Rich text={m.papers_read_lead()} parts={about} />}
      commandId={commandId}
      next={
        <>
          <p>{m.papers_read_next()}</p>
          <p>
            <Link to={`/plans/${planId}/papers`}>{m.papers_back()}</Link>
          </p>
        </>
      }
    >
      <Content {...{ planId, paper }} />
      <Forms paper={paper} />
      {makes && meeting.isComing ? <Release {...{ paper, toRelease }} /> : null}
      {counts ? <Reach counts={counts} /> : null}
      {makes && meeting.isComing ? <Changes {...{ paper, sections }} /> : null}
      {!makes && paper.isReady ? <Fits {...{ planId, paper }} /> : null}
    </Page>
  )
}

function Content({ planId, paper: { text, section } }: Pick<PaperPage, 'planId' | 'paper'>) {
  return (
    <section aria-labelledby="words">
      <h2 id="words">{m.papers_words()}</h2>
      {text ? <Words>{text}</Words> : null}
      {section ? (
        <p>
          <Link to={`/plans/${planId}/sections/${section.key}`}>{m.papers_section_link({ title: section.title })}</Link>
        </p>
      ) : null}
      {!text && !section ? <p className="quiet">{m.papers_words_not_yet()}</p> : null}
    </section>
  )
}

function Forms({ paper: { released, version } }: Pick<PaperPage, 'paper'>) {
  return (
    <section aria-labelledby="forms">
      <h2 id="forms">{m.papers_forms()}</h2>
      {version > 1 ? <p className="quiet">{m.papers_version({ n: version })}</p> : null}
      {released.length === 0 ? <p>{m.papers_forms_none()}</p> : null}
      <ul>
        {released.map(({ format, at, where }) => (
          <li key={format}>
            <Rich text={m.papers_form_since({ format })} parts={{ time: () => <Time at={at} /> }} />{' '}
            {where ? <OwnWords>{where}</OwnWords> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = (page) =>
  titled(page.data ? m.papers_tab_of({ title: page.data.paper.title }) : m.papers_title())(page)
