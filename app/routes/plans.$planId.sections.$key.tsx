import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useMemo, useState } from 'react'
import { Help } from '#app/components/sections/help.tsx'
import { Next } from '#app/components/sections/next.tsx'
import styles from '#app/components/sections/part-page.module.css'
import { PartState } from '#app/components/sections/part-state.tsx'
import { readSectionPage, type SectionPage } from '#app/components/sections/read-page.ts'
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
  const ready = `${plan}/sections/${key}/ready`
  const offer = offerFor(state, me.mayWrite)
  const acronyms = useAcronyms(page.acronyms, empty)
  const usual = USUAL_FORM[key]
  return (
    <Page title={title} lead={m.sections_page_lead()} next={<Next {...{ state, ready, mayWrite: me.mayWrite }} />} wide>
      <div className={styles.columns}>
        <div className={styles.text}>
          <PartState state={state} ask={`${ready}#questions`} vote={ballotId ? `${plan}/ballots/${ballotId}` : null} />
          {state === 'drafting' ? <WithoutScript ready={ready} mayWrite={me.mayWrite} /> : null}
          <div id="reading">
            <WriteHere
              key={key}
              {...{ planId, section: key, title, memberId: me.id, html, empty, offer, forms }}
              heading={<h2>{m.editor_heading()}</h2>}
              {...(offer === 'write' ? { acronyms: acronyms.ask } : {})}
            />
          </div>
          <SuggestLinks {...page.suggestions} part={`${plan}/sections/${key}`} />
          {empty ? null : <Listen of="reading" what={title} />}
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
            {...{ guidance: page.guidance, questions: page.questions, me, ready }}
            writing={offer === 'write' ? { form: usual ? forms[usual].title : null, acronyms: acronyms.found } : null}
          />
        </div>
      </div>
    </Page>
  )
}

/** As the server found them, and then as the editor does. Null as long as there are no words. */
function useAcronyms(loaded: SectionPage['acronyms'], empty: boolean) {
  const [typed, setTyped] = useState<readonly string[] | null>(null)
  const ask = useMemo(() => ({ explained: loaded?.explained ?? [], tell: setTyped }), [loaded])
  const found = typed ?? (empty ? null : (loaded?.unexplained ?? null))
  return { ask, found: loaded ? found : null }
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = (page) => titled(page.data?.title ?? m.sections_page_a_part())(page)
