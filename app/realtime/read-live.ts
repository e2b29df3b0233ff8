import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node'
import { choicesFor } from '#app/components/ballots/choices.ts'
import { ownWords, questionOf } from '#app/components/ballots/names.ts'
import { paperFor } from '#app/components/ballots/paper/read-paper.ts'
import { planFor } from '#app/components/plan/load.ts'
import { formWords } from '#app/components/sections/form-words.ts'
import { readContact } from '#app/components/wellbeing/read-support.ts'
import { act } from '#app/forms/act.ts'
import { closeSession, joinMeeting, leaveMeeting, openSession } from '#app/forms/sessions.ts'
import { isRoleAgreed } from '#domain/members/state.ts'
import { SECTION_KEYS } from '#domain/text/sections.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'
import { firstWords } from './first-words.ts'
import { floorForms } from './forms.ts'
import { resultsOf } from './read-results.ts'

/** What the pages of a live meeting start from. `part`: which part of the plan to show. */
export async function readLive(
  context: AppLoadContext,
  planId: string,
  part: string | null,
  show: string | null = null,
) {
  const view = await planFor(context, planId)
  const { state, words, ...told } = await context.live.start(planId)
  const chosen = chosenPart(view, part, told.spotlight?.section)
  const { html, empty } = await context.section(planId, chosen.key)
  const { key, title, state: sectionState } = chosen
  return {
    ...{ planId, me: view.me.id, commandId: context.newId(), now: view.now },
    start: {
      copy: { state, words: { ...words, ...(await context.questions.words(planId)) } },
      // What the guide wrote to this reader, what was told to them, what they are asked to sign.
      ...{ ...told, conduct: view.conduct },
    },
    titles: Object.fromEntries(view.ballots.map((ballot) => [ballot.id, ballot.about])),
    part: { key, title, html, empty, state: sectionState, mayWrite: view.me.mayWrite },
    parts: view.sections.map((section) => ({ key: section.key, title: section.title })),
    forms: formWords(),
    /** For whoever guides: the paragraphs of a part that they may show on all screens. */
    choices: await choicesIn(context, planId, show),
    ballots: ballotsOf(view),
    results: resultsOf(view),
    contact: await readContact(context, planId),
    /** For the guide alone: how much of what people need is in place. */
    inPlace: await context.access.inPlace(planId),
  }
}
export type LiveData = Awaited<ReturnType<typeof readLive>>

/** Votes that are open for this reader, with their choices. */
function ballotsOf({ ballots, me, members }: PlanView) {
  const self = members.find((member) => member.id === me.id)
  const isAgreed = !!self && isRoleAgreed(self)
  return ballots
    .filter(({ state, onRoll, isVotingOver }) => state === 'open' && onRoll && !isVotingOver)
    .map((ballot) => ({
      ...{ id: ballot.id as string, question: questionOf(ballot), own: ownWords(ballot.question) },
      ...{ choices: choicesFor(ballot.definition, me.id), paper: paperFor(ballot.definition) },
      youVoted: ballot.youVoted,
      // What comes before a first vote is asked on the page of the vote.
      isReady: isAgreed && (ballot.kind !== 'deciding' || me.declared),
    }))
}

/** What a guide can choose from: the first words of each paragraph. */
async function choicesIn(context: AppLoadContext, planId: string, wanted: string | null) {
  const section = SECTION_KEYS.find((key) => key === wanted)
  if (!section) return null
  const paragraphs = await context.live.paragraphs(planId, section)
  return { section, paragraphs: paragraphs.map(({ id, words }) => ({ id, words: firstWords(words) })) }
}

/** The part that was asked for; else the one that is on the screens, the one in a vote, else the first that is being written. */
function chosenPart({ sections }: PlanView, asked: string | null, lit: string | undefined) {
  const by = (holds: (section: PlanView['sections'][number]) => boolean) => sections.find(holds)
  const chosen =
    by(({ key }) => key === asked) ??
    by(({ key }) => key === lit) ??
    by(({ state }) => state === 'voting') ??
    by(({ state, empty }) => state === 'drafting' && !empty) ??
    sections[0]
  if (!chosen) throw new Response(m.sections_page_none(), { status: 404 })
  return chosen
}

/** What the forms of these pages ask for; afterwards the page is shown again. */
export const actLive = (args: ActionFunctionArgs, back: string) =>
  act(args, [openSession, closeSession, joinMeeting, leaveMeeting, ...floorForms], () => back)
