import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import type { PlanState } from '../plan/state.ts'
import type { RecruitmentEntries } from './entries.ts'
import { openRecruitment, type Recruitment } from './state.ts'

function underWay(state: PlanState, round: number): Recruitment {
  const found = openRecruitment(state)
  if (found?.round !== round) illegal('is_about_a_call_that_is_not_under_way')
  return found
}

export const evolveRecruitment: Evolvers<RecruitmentEntries> = {
  'recruitment.published': (state, { body, seals, at }) => {
    const isNext = body.round === state.recruitments.length + 1 && !openRecruitment(state)
    const isSound = !!seals.call && at < body.closesAt && (body.promise !== null) === (body.method === 'lottery')
    if (!isNext || !isSound) illegal('publishes_a_call_out_of_order')
    const { round, method, places, targets, closesAt, promise } = body
    state.recruitments.push({
      ...{ round, method, places, targets, closesAt, promise, text: seals.call!, publishedAt: at },
      ...{ closed: null, draw: null, finishedAt: null },
    })
  },
  'recruitment.closed': (state, { body, seals, at }) => {
    const call = underWay(state, body.round)
    if (call.closed || at < call.closesAt || !seals.candidates) illegal('closes_a_call_before_its_time')
    call.closed = { at, candidates: seals.candidates, count: body.count }
  },
  'recruitment.drawn': (state, { body, at }) => {
    const call = underWay(state, body.round)
    const { secret, numbers, drawn, waiting, short } = body
    const all = new Set([...drawn, ...waiting])
    const count = call.closed?.count ?? -1
    const isWhole = all.size === drawn.length + waiting.length && all.size === count
    const isFull = drawn.length === Math.min(call.places, count)
    if (call.method !== 'lottery' || call.draw || !isWhole || !isFull) illegal('draws_lots_out_of_order')
    call.draw = { at, secret, numbers, drawn, waiting, short }
  },
  'recruitment.finished': (state, { body, at }) => {
    underWay(state, body.round).finishedAt = at
  },
}
