import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LostNotice } from '#app/components/history/lost-notice.tsx'
import { RecordLinks } from '#app/components/records/record-links.tsx'
import { SpeakLinks } from '#app/components/scribing/speak-links.tsx'
import { Help } from '#app/components/sections/help.tsx'
import { Next } from '#app/components/sections/next.tsx'
import styles from '#app/components/sections/part-page.module.css'
import { PartState } from '#app/components/sections/part-state.tsx'
import { readSectionPage } from '#app/components/sections/read-page.ts'
import { Shares } from '#app/components/sections/shares.tsx'
import { useWritingHelp } from '#app/components/sections/use-writing-help.ts'
import { SuggestLinks } from '#app/components/suggestions/suggest-links.tsx'
import { Listen } from '#app/components/ui/listen.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { WordHelp } from '#app/components/words/word-help.tsx'
import { USUAL_FORM } from '#app/editor/usual-form.ts'
import { WithoutScript } from '#app/editor/without-script.tsx'
import { offerFor, WriteHere } from '#app/editor/write-here.tsx'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readSectionPage(context, params.planId, params.key)

/** One part of the plan: where it stands, its words, a way to write in them with everybody else, and help to do so. */
export default function Section() {
  const page = useLoaderData<typeof loader>()
  const { planId, key, title, state, ballotId, me, html, empty, forms, before, after } = page
  const plan = `/plans/${planId}`
  const part = `${plan}/sections/${key}`
  const ready = `${part}/ready`
  const offer = offerFor(state, me.mayWrite, page.suggestions.maySuggest)
  const { help, tell } = useWritingHelp(page.writing)
  const usual = USUAL_FORM[key]
  return (
    <Page
      title={title}
      lead={m.sections_page_lead()}
      commandId={page.commandId}
      next={<Next {...{ state, ready, mayWrite: me.mayWrite }} />}
      wide
    >
      <div className={styles.columns}>
        <div className={styles.text}>
          <PartState state={state} ask={`${ready}#questions`} vote={ballotId ? `${plan}/ballots/${ballotId}` : null} />
          <LostNotice n={page.lost} to={`${plan}/sections/${key}/lost`} />
          {state === 'drafting' ? <WithoutScript ready={ready} mayWrite={me.mayWrite} /> : null}
          <div id="reading">
            <WriteHere
              key={key}
              {...{ planId, section: key, title, memberId: me.id, html, empty, offer, forms, done: page.done }}
              suggested={page.suggested}
              heading={<h2>{m.editor_heading()}</h2>}
              {...(offer === 'write' ? { onRest: tell } : {})}
            />
          </div>
          {empty ? null : (
            <>
              <Listen of="reading" what={title} />
              <p className="no-print">
                <Link to={`${part}/history`}>{m.history_link()}</Link>
              </p>
            </>
          )}
          <section aria-labelledby="other-ways" className="no-print">
            <h2 id="other-ways">
              {page.suggestions.maySuggest || page.speaking.mayType
                ? m.sections_page_other_ways()
                : m.suggest_list_tab()}
            </h2>
            <SuggestLinks {...page.suggestions} part={part} />
            <SpeakLinks {...page.speaking} part={part} />
          </section>
          <RecordLinks {...page.records} part={part} />
          <nav aria-label={m.sections_page_other_parts()} className={styles.links}>
            {before ? (
              <Link to={`${plan}/sections/${before.key}`}>{m.sections_page_before({ title: before.title })}</Link>
            ) : null}
            {after ? (
              <Link to={`${plan}/sections/${after.key}`}>{m.sections_page_after({ title: after.title })}</Link>
            ) : null}
            <Link to={plan}>{m.sections_page_whole_plan()}</Link>
          </nav>
        </div>
        <div className={styles.beside}>
          <WordHelp terms={page.terms} />
          <Help
            {...{ guidance: page.guidance, questions: page.questions, comments: page.comments, me, ready }}
            talk={`${part}/comments`}
            writing={offer === 'write' ? { form: usual ? forms[usual].title : null, help } : null}
          />
          <Shares shares={page.shares} />
        </div>
      </div>
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = (page) => titled(page.data?.title ?? m.sections_page_a_part())(page)
