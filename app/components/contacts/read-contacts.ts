import type { AppLoadContext } from '@remix-run/node'
import { choicesOf } from '#app/components/ballots/choices.ts'
import { ownWords, questionOf } from '#app/components/ballots/names.ts'
import { type PaperWords, paperFor } from '#app/components/ballots/paper/read-paper.ts'
import { planFor } from '#app/components/plan/load.ts'
import { isChoosing } from '#domain/ballots/choosing/methods.ts'
import type { ContactWay } from '#domain/contacts/state.ts'
import type { MemberId } from '#domain/ids.ts'
import { DAY, later } from '#domain/time.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

export const WAY_WORDS: Record<ContactWay, string> = {
  call: m.contacts_way_call(),
  letter: m.contacts_way_letter(),
  'large-print': m.contacts_way_large(),
}

/** Whom the guide calls or writes to, and about what. */
export async function readContacts(context: AppLoadContext, planId: string | undefined) {
  const contacts = await context.contacts.read(planId ?? '')
  const view = await planFor(context, planId)
  return {
    ...{ planId: view.plan.id, commandId: context.newId(), title: view.plan.title, guide: view.me.name },
    ...{ votes: votesOf(view), meeting: nextMeeting(view), tomorrow: later(view.now, DAY) },
    people: contacts.map(({ member, ways, plannedFor, reachedAt }) => ({
      ...{ id: member, name: nameOf(view, member), ways: ways.map((way) => WAY_WORDS[way]), plannedFor, reachedAt },
      isCalled: ways.includes('call'),
    })),
  }
}
export type ContactsPage = Awaited<ReturnType<typeof readContacts>>

/** One person's pack: what to send, or to read out, and a slip to vote on. */
export async function readPack(context: AppLoadContext, planId: string | undefined, memberId: string | undefined) {
  const contacts = await context.contacts.read(planId ?? '')
  const view = await planFor(context, planId)
  const person = contacts.find(({ member }) => member === memberId)
  if (!person) throw new Response(m.contacts_nobody(), { status: 404 })
  return {
    ...{ planId: view.plan.id, title: view.plan.title, guide: view.me.name, name: nameOf(view, person.member) },
    ...{ isLarge: person.ways.includes('large-print'), votes: votesOf(view), meeting: nextMeeting(view) },
  }
}
export type Pack = Awaited<ReturnType<typeof readPack>>

const nameOf = ({ members }: PlanView, id: MemberId) =>
  members.find((member) => member.id === id)?.name ?? m.log_former_member()

/** Deciding votes that are open, with all choices in the method's own order. Who has voted is nobody's business. */
const votesOf = ({ ballots }: PlanView) =>
  ballots
    .filter(({ state, kind }) => state === 'open' && kind === 'deciding')
    .map(({ id, closesAt, definition, ...ballot }) => {
      const choices = choicesOf(definition).map(({ id, label, example }) => {
        return { id, label, cost: isChoosing(definition.method) ? example : '' }
      })
      return {
        id,
        closesAt,
        choices,
        how: slipWords(paperFor(definition)),
        question: questionOf(ballot),
        own: ownWords(ballot.question),
      }
    })

/** How to fill in the slip, one sentence each: as on the screen, but by hand. */
export function slipWords(paper: PaperWords): string[] {
  if (!paper) return [m.contacts_pack_tick()]
  const { input, legend, hint, steps } = paper
  // “Place 1” is a 1 on paper, and a date’s answers are words.
  const answers = steps.map(({ value, label }) => (input === 'ranks' ? value : label)).join(', ')
  return [legend, hint, ...(input === 'several' ? [] : [m.contacts_pack_write({ answers })])]
}

function nextMeeting({ sessions, now }: PlanView) {
  const [next] = sessions
    .filter(({ state, startsAt }) => state === 'scheduled' && startsAt > now)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  return next ? { title: next.title, startsAt: next.startsAt } : null
}
