import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { News } from '#app/components/contributions/news.tsx'
import { AskedOfMe } from '#app/components/plan/asked-of-me.tsx'
import { Contents } from '#app/components/plan/contents.tsx'
import { Dates } from '#app/components/plan/dates.tsx'
import { Fairness } from '#app/components/plan/fairness.tsx'
import { Now } from '#app/components/plan/now.tsx'
import { Parts } from '#app/components/plan/parts.tsx'
import { People } from '#app/components/plan/people.tsx'
import styles from '#app/components/plan/plan.module.css'
import { type PlanPage, readPlan } from '#app/components/plan/read-plan.ts'
import { LastEntries } from '#app/components/plan/record.tsx'
import { Scope } from '#app/components/plan/scope.tsx'
import { Votes } from '#app/components/plan/votes.tsx'
import { WhereWeAre } from '#app/components/plan/where.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { WordHelp } from '#app/components/words/word-help.tsx'
import { act } from '#app/forms/act.ts'
import { countersignOverride, refuseOverride } from '#app/forms/overrides.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readPlan(context, params.planId)

export const action = (args: ActionFunctionArgs) =>
  act(args, [countersignOverride, refuseOverride], ({ type }) => {
    return `/plans/${args.params.planId}?done=${type === countersignOverride.type ? 'signed' : 'refused-it'}`
  })

export default function Plan() {
  const page: PlanPage = useLoaderData<typeof loader>()
  return (
    <Page
      title={<Said words={page.title} />}
      lead={<Lead {...page} />}
      commandId={page.commandId}
      next={<p>{page.whatNext}</p>}
      wide
    >
      <WhereWeAre {...page} />
      <Now {...page} />
      <AskedOfMe {...page} />
      <News {...page} />
      <div className={styles.columns}>
        <Contents {...page} />
        <div className={styles.text}>
          <Parts {...page} />
          <WordHelp terms={page.terms} />
          <Votes {...page} />
          <Fairness {...page} />
          <People {...page} />
          <Dates {...page} />
          <LastEntries {...page} />
          <Scope {...page} />
        </div>
      </div>
    </Page>
  )
}

/** Words that somebody wrote, in whichever language and direction. */
const Said = ({ words }: { words: string }) => (
  <span data-content dir="auto">
    {words}
  </span>
)

function Lead({ question, place, now }: PlanPage) {
  return (
    <>
      <p>
        <Said words={question} />
      </p>
      <p className={styles.place}>
        <Rich text={m.plan_for_place()} parts={{ place: () => <Said words={place} /> }} />
      </p>
      <p className={styles.printed}>
        <Rich text={m.plan_printed()} parts={{ time: () => <Time at={now} /> }} />
      </p>
    </>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled('')
