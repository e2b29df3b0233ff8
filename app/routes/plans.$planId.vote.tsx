import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BeforeYouTry } from '#app/components/ballots/before-you-try.tsx'
import { ChoosePurpose, QuestionPurpose, TextPurpose } from '#app/components/ballots/choose-purpose.tsx'
import { ChooseSubject } from '#app/components/ballots/choose-subject.tsx'
import { suggestedClosing } from '#app/components/ballots/closing-time.ts'
import { hintsFor } from '#app/components/ballots/hints.ts'
import { OpenForm } from '#app/components/ballots/open-form.tsx'
import { methodFor, purposeIn, textPurpose } from '#app/components/ballots/purposes.ts'
import { smallNumbers } from '#app/components/ballots/small-numbers.ts'
import { methodForQuestion } from '#app/components/ballots/suggested-method.ts'
import { planFor } from '#app/components/plan/load.ts'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { openVote } from '#app/forms/open-vote.ts'
import { SECTION_KEYS } from '#domain/text/sections.ts'
import type { LotView } from '#server/lots/view.ts'
import * as m from '#words'

/** One question a screen: first what is put to the vote, then how. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const view = await planFor(context, params.planId)
  const { plan, me, sections, lots } = view
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('what')
  const what: 'plan' | 'question' | null = asked === 'plan' || asked === 'question' ? asked : null
  const purpose = what === 'plan' ? textPurpose(searchParams.get('for')) : purposeIn(searchParams.get('for'))
  const asksPurpose = what === 'question' && searchParams.get('for') === null
  return {
    ...{ purpose, asksPurpose, ...smallNumbers(view, what === 'plan' ? { kind: 'plan' } : null) },
    ...{ planId: plan.id, guides: me.guides, what, commandId: context.newId(), closesAt: suggestedClosing(view) },
    hints: what === 'plan' ? hintsFor(view, SECTION_KEYS) : [],
    suggested: purpose ? methodFor(purpose, view) : methodForQuestion(),
    lots: lots.filter(({ stands }) => stands === 'ready').map(lotChoice),
    parts: sections.filter(({ empty }) => !empty).map(({ key, title, state }) => ({ key, title, state })),
  }
}

const lotChoice = ({ id, citizen, professional }: LotView) => ({
  value: id,
  label: m.lots_kept_by({ citizen: citizen.name, professional: professional.name }),
})

export const action = (args: ActionFunctionArgs) => openVote(args)

const WORDS = {
  choose: { title: m.ballots_open_title(), lead: m.ballots_open_lead(), next: m.ballots_open_next_choose() },
  purpose: { title: m.ballots_purpose_title(), lead: m.ballots_purpose_lead(), next: m.ballots_open_next_choose() },
  plan: { title: m.ballots_open_plan_title(), lead: m.ballots_open_text_lead(), next: m.ballots_open_next() },
  question: {
    title: m.ballots_open_question_title(),
    lead: m.ballots_open_question_lead(),
    next: m.ballots_open_next(),
  },
}

export default function PutToVote() {
  const { planId, guides, what, purpose, asksPurpose, hints, parts, commandId, ...form } =
    useLoaderData<typeof loader>()
  const { title, lead, next } = WORDS[asksPurpose ? 'purpose' : (what ?? 'choose')]
  return (
    <Page title={title} lead={lead} commandId={commandId} next={<p>{next}</p>}>
      {!guides ? <p>{m.ballots_open_only_guide()}</p> : null}
      {guides && what === null ? <ChooseSubject planId={planId} parts={parts} /> : null}
      {guides && asksPurpose ? <ChoosePurpose /> : null}
      {guides && what !== null && !asksPurpose ? (
        <>
          {what === 'plan' ? <TextPurpose purpose={purpose} to="?what=plan" /> : <QuestionPurpose purpose={purpose} />}
          <BeforeYouTry hints={hints} reveals={form.reveals} />
          <OpenForm subject={{ kind: what }} purpose={purpose} {...form} />
        </>
      ) : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = (page) =>
  titled(WORDS[page.data?.asksPurpose ? 'purpose' : (page.data?.what ?? 'choose')].title)(page)
