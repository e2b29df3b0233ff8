import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import type { CandidateKey, RecruitmentMethod } from '#domain/recruitment/state.ts'
import { DAY, later } from '#domain/time.ts'
import type { CallView } from '#server/recruitment/context.ts'
import * as m from '#words'

export const METHOD_WORDS: Record<RecruitmentMethod, () => string> = {
  'open-call': m.recruitment_method_open_call,
  lottery: m.recruitment_method_lottery,
  nomination: m.recruitment_method_nomination,
}

/** The last call for people as its reader may see it: names are for the guide alone. */
export async function readRecruitment(context: AppLoadContext, planId: string | undefined) {
  const { plan } = await planFor(context, planId)
  const { call, mayCall, findCitizensBy } = await context.recruitment.read(plan.id)
  const now = context.now()
  return {
    ...{ planId: plan.id, commandId: context.newId(), mayCall },
    findCitizensBy: findCitizensBy && findCitizensBy > now ? findCitizensBy : null,
    call: call && callPage(call, now),
    mayPublish: mayCall && (!call || call.finishedAt !== null),
    /** Three weeks are enough for word to get around. */
    closesAt: later(now, 21 * DAY),
  }
}
export type RecruitmentPage = Awaited<ReturnType<typeof readRecruitment>>
export type CallPage = NonNullable<RecruitmentPage['call']>
export type PersonLine = ReturnType<typeof personOf>

function callPage(call: CallView, now: string) {
  const { method, closed, draw, finishedAt, isOpen } = call
  const takesPeople = method !== 'nomination'
  const everybody = closed ? (call.people ?? []).map(({ key }) => key) : []
  const chosen = draw?.drawn ?? (method === 'open-call' ? everybody : [])
  return {
    ...{ places: call.places, publishedAt: call.publishedAt, closesAt: takesPeople ? call.closesAt : null },
    ...{ criteria: call.text?.criteria ?? null, numbersFrom: call.text?.numbersFrom ?? null },
    ...{ how: METHOD_WORDS[method](), isLottery: method === 'lottery' },
    link: isOpen ? call.link : null,
    count: call.count !== null && takesPeople ? m.recruitment_count({ n: call.count }) : null,
    step: finishedAt ? 'finished' : stepOf(call, now),
    mix: mixOf(call),
    short: (draw?.short ?? []).map(({ category, value, wanted, got }) => ({
      ...{ wanted, got, value: call.text?.categories[category]?.values[value] ?? '' },
    })),
    drawn: draw !== null,
    chosen: finishedAt ? [] : chosen.map((key) => personOf(call, key)),
    waiting: finishedAt ? [] : (draw?.waiting ?? []).map((key) => personOf(call, key)),
    waitingCount: m.recruitment_waiting_count({ n: draw?.waiting.length ?? 0 }),
    check: draw && {
      ...{ promise: call.promise ?? '', secret: draw.secret },
      ...{ numbers: draw.numbers.join(' '), order: draw.drawn.map(spelt).join(', ') },
    },
  }
}

/** What the guide can do next. */
function stepOf({ method, closed, draw, closesAt }: CallView, now: string): 'wait' | 'close' | 'draw' | 'done' {
  if (method === 'nomination') return 'done'
  if (!closed) return now < closesAt ? 'wait' : 'close'
  return method === 'lottery' && !draw ? 'draw' : 'done'
}

/** Each kind of person that is wanted, and how many of it were drawn. */
function mixOf({ text, targets, draw, list }: CallView) {
  const drawn = list.filter(({ key }) => draw?.drawn.includes(key))
  return (text?.categories ?? []).map(({ name, values }, category) => ({
    name,
    values: values.map((value, n) => ({
      ...{ name: value, wanted: targets[category]?.[n] ?? 0 },
      drawn: draw ? drawn.filter(({ profile }) => profile[category] === n).length : null,
    })),
  }))
}

/** In two halves, so that it can be read out and written down. */
export const spelt = (key: CandidateKey): string => `${key.slice(0, 5)}-${key.slice(5)}`

function personOf({ people, text }: CallView, key: CandidateKey) {
  const known = people?.find((one) => one.key === key)
  const profile = (known?.profile ?? []).map((n, category) => text?.categories[category]?.values[n] ?? '')
  return {
    ...{ key, number: spelt(key), name: known?.name ?? null, reach: known?.reach ?? null },
    ...{ side: known?.side ?? null, isInvited: !!known?.memberId, profile: profile.join(', ') },
  }
}
