import type { AppLoadContext } from '@remix-run/node'
import { shortName } from '#app/components/ballots/names.ts'
import { planFor } from '#app/components/plan/load.ts'
import type { Way } from '#domain/helping/state.ts'
import { may } from '#domain/permissions.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

export const WAY_WORDS: Record<Way, () => string> = {
  beside: m.helping_as_beside,
  phone: m.helping_as_phone,
  paper: m.helping_as_paper,
}

type Named = { id: string; name: string }
const waysIn = (ways: readonly Way[]): string => ways.map((way) => WAY_WORDS[way]()).join(', ')

/** Who may help its reader to vote, and whom they help. */
export async function readHelping(context: AppLoadContext, planId: string | undefined) {
  const view = await planFor(context, planId)
  const { mine, helps, recorded, hasInterest } = await context.helping.read(view.plan.id)
  const nameOf = (id: string) => nameIn(view, id)
  const line = (one: (typeof helps)[number]) => ({
    ...{ member: one.member, helper: one.helper, ways: waysIn(one.ways), at: one.agreedAt },
    ...{ memberName: nameOf(one.member), helperName: nameOf(one.helper), isNoted: one.recordedBy !== one.member },
  })
  const named = (people: PlanView['members']): Named[] => people.map(({ id, name }) => ({ id, name: name ?? '' }))
  const here = view.members.filter(({ status }) => status === 'joined')
  return {
    ...{ planId: view.plan.id, me: view.me.id, commandId: context.newId(), hasInterest },
    ...{ votes: may(view.me.function, 'ballot.cast'), guides: view.me.function === 'facilitator' },
    ...{ mine: mine.map(line), helps: helps.map(line), recorded: recorded.map(line) },
    helpers: named(here.filter((member) => may(member.function, 'ballot.assist'))),
    voters: named(here.filter((member) => may(member.function, 'ballot.cast'))),
    open: view.ballots
      .filter((ballot) => ballot.state === 'open')
      .map((ballot) => ({ id: ballot.id, what: shortName(ballot) })),
  }
}
export type HelpingPage = Awaited<ReturnType<typeof readHelping>>

export const nameIn = (view: PlanView, id: string): string =>
  view.members.find((member) => member.id === id)?.name ?? ''
