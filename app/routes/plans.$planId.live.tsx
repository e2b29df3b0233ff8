import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { planFor } from '#app/components/plan/load.ts'
import { formWords } from '#app/components/sections/form-words.ts'
import { titled } from '#app/components/ui/meta.ts'
import { readContact } from '#app/components/wellbeing/read-support.ts'
import { act } from '#app/forms/act.ts'
import { closeSession, joinMeeting, leaveMeeting, openSession } from '#app/forms/sessions.ts'
import type { Words } from '#app/realtime/fold.ts'
import { floorForms } from '#app/realtime/forms.ts'
import { LivePage } from '#app/realtime/live-page.tsx'
import type { PlanState } from '#domain/plan/state.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { planId = '' } = params
  const view = await planFor(context, planId)
  const state = await context.state(planId)
  const chosen = chosenPart(view, new URL(request.url).searchParams.get('part'))
  const { html, empty } = await context.section(planId, chosen.key)
  const { key, title, state: sectionState } = chosen
  return {
    ...{ planId, me: view.me.id, commandId: context.newId(), now: view.now },
    // A copy: the server folds on in the original while this one is being sent.
    copy: { state, words: wordsOf(view, state) },
    titles: Object.fromEntries(view.ballots.map((ballot) => [ballot.id, ballot.about])),
    part: { key, title, html, empty, state: sectionState, mayWrite: view.me.mayWrite },
    parts: view.sections.map((section) => ({ key: section.key, title: section.title })),
    forms: formWords(),
    contact: await readContact(context, planId),
  }
}

/** The part that was asked for; else the one in a vote, else the first that is being written. */
function chosenPart({ sections }: PlanView, asked: string | null) {
  const by = (holds: (section: PlanView['sections'][number]) => boolean) => sections.find(holds)
  const chosen =
    by(({ key }) => key === asked) ??
    by(({ state }) => state === 'voting') ??
    by(({ state, empty }) => state === 'drafting' && !empty) ??
    sections[0]
  if (!chosen) throw new Response(m.sections_page_none(), { status: 404 })
  return chosen
}

/** What this reader may know of names and titles, by the seals that the state holds. */
function wordsOf(view: PlanView, state: PlanState): Words {
  const words: Words = {}
  for (const { id, name } of view.members) {
    const identity = state.members.get(id)?.identity
    if (identity) words[identity] = { name }
  }
  for (const { id, title } of view.sessions) {
    const seal = state.sessions.get(id)?.title
    if (seal) words[seal] = title
  }
  return words
}

export const action = (args: ActionFunctionArgs) =>
  act(
    args,
    [openSession, closeSession, joinMeeting, leaveMeeting, ...floorForms],
    () => `/plans/${args.params.planId}/live`,
  )

export default function Live() {
  return <LivePage {...useLoaderData<typeof loader>()} />
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.meetings_live())
