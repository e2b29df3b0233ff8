import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { provisionWords } from '#domain/access/provision-words.ts'
import { INTERPRETERS, PROVISIONS } from '#domain/access/provisions.ts'
import type { NeedAt } from '#server/access/needs.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

/** What its reader needs, and how far it is at each meeting to come. */
export async function readAccess(context: AppLoadContext, planId: string | undefined) {
  const view = await planFor(context, planId)
  const { provisions, words, meetings, toVote } = await context.access.mine(view.plan.id)
  return {
    ...{ planId: view.plan.id, commandId: context.newId(), provisions, words },
    choices: PROVISIONS.filter((provision) => provision !== 'own-words').map((provision) => ({
      ...{ value: provision as string, label: provisionWords(provision, m) },
    })),
    meetings: meetings.map(({ id, startsAt, comes, needs }) => ({
      ...{ id, startsAt, comes, title: titleOf(view, id), needs: needs.map(lineOf) },
    })),
    toVote: toVote.map(lineOf),
  }
}
export type AccessPage = Awaited<ReturnType<typeof readAccess>>

/** For the guide: what to provide at each meeting to come. */
export async function readProvide(context: AppLoadContext, planId: string | undefined) {
  const view = await planFor(context, planId)
  const { meetings, toVote } = await context.access.toProvide(view.plan.id)
  return {
    commandId: context.newId(),
    meetings: meetings
      .filter(({ needs }) => needs.length > 0)
      .map(({ id, startsAt, needs }) => ({
        ...{ id, startsAt, title: titleOf(view, id) },
        needs: needs.map(namedLineOf),
      })),
    toVote: toVote.map(namedLineOf),
  }
}
export type ProvidePage = Awaited<ReturnType<typeof readProvide>>

const titleOf = ({ sessions }: PlanView, id: string): string =>
  sessions.find((session) => session.id === id)?.title ?? m.meetings_untitled()

const STANDING = {
  none: m.access_state_none,
  asked: m.access_state_asked,
  arranged: m.access_state_arranged,
  confirmed: m.access_state_confirmed,
}

const lineOf = ({ provision, words, state, answer }: NeedAt) => ({
  ...{ provision, own: words, state, answer },
  what: provisionWords(provision, m),
  standing: STANDING[state ?? 'none'](),
})

const namedLineOf = (need: NeedAt & { name: string }) => ({
  ...{ ...lineOf(need), memberId: need.memberId, name: need.name, people: String(need.people) },
  isInterpreter: INTERPRETERS.includes(need.provision),
})
