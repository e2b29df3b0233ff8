import { AppError } from '../app-error.ts'
import { fromHex } from '../bytes.ts'
import type { CommandOf } from '../commands.ts'
import type { Decider } from '../decision.ts'
import { draft, type ToSeal } from '../log/entry.ts'
import type { Sentence } from '../words/words.ts'
import type { CallText } from './commands.ts'
import { drawLots, promiseOf, seedOf } from './draw.ts'
import { type Candidate, openRecruitment, recruitmentUnderWay } from './state.ts'

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

/** The secret half of the seed, in hexadecimal. */
export type Secret = { secret: string }
export type Candidates = { candidates: readonly Candidate[] }

const bytesOf = (secret: string): Uint8Array => fromHex(secret) ?? new Uint8Array()

export const publishCall: Decider<'recruitment.publish', Secret> = (context, command, { secret }) => {
  const { state, actor, at, sha256 } = context
  if (openRecruitment(state)) throw wrong((words) => words.errors_call_under_way())
  checkCall(command)
  if (command.closesAt <= at) throw wrong((words) => words.errors_call_closes_in_the_past())
  const { method, places, closesAt, categories } = command
  const targets = categories.map(({ values }) => values.map(({ wanted }) => wanted))
  const body = {
    ...{ round: state.recruitments.length + 1, method, places, targets, closesAt },
    promise: method === 'lottery' ? promiseOf(sha256, bytesOf(secret)) : null,
  }
  const call: ToSeal = { value: textOf(command), audience: 'members' }
  return { entries: [draft('recruitment.published', actor, body, { call })], result: { round: body.round } }
}

const textOf = ({ criteria, categories, numbersFrom }: CommandOf<'recruitment.publish'>): CallText => ({
  criteria,
  categories: categories.map(({ name, values }) => ({ name, values: values.map((value) => value.name) })),
  numbersFrom: numbersFrom ?? null,
})

function checkCall({ method, places, categories, numbersFrom }: CommandOf<'recruitment.publish'>): void {
  if (method === 'lottery' && !numbersFrom) throw wrong((words) => words.errors_call_without_numbers())
  for (const { name, values } of categories) {
    const wanted = values.reduce((sum, value) => sum + value.wanted, 0)
    if (wanted > places) throw wrong((words) => words.errors_call_wants_too_many({ name, n: wanted, places }))
  }
}

export const closeCall: Decider<'recruitment.close', Candidates> = ({ state, actor, at }, _command, { candidates }) => {
  const call = recruitmentUnderWay(state)
  if (call.closed) return { entries: [] }
  // Whoever read the date may count on it.
  if (at < call.closesAt) throw wrong((words) => words.errors_call_still_open())
  const value = candidates.map(({ key, profile }) => ({ key, profile: [...profile] }))
  const body = { round: call.round, count: value.length }
  return {
    entries: [draft('recruitment.closed', actor, body, { candidates: { value, audience: 'members' } })],
    result: { count: value.length },
  }
}

export const drawCall: Decider<'recruitment.draw', Secret & Candidates> = (context, { numbers }, given) => {
  const { state, actor, sha256 } = context
  const call = recruitmentUnderWay(state)
  if (call.method !== 'lottery') throw wrong((words) => words.errors_call_without_lots())
  if (!call.closed) throw wrong((words) => words.errors_call_not_closed())
  if (call.draw) throw wrong((words) => words.errors_call_drawn())
  const { secret, candidates } = given
  // The site's key was changed since: drawing with another secret would break what was promised.
  if (promiseOf(sha256, bytesOf(secret)) !== call.promise) throw wrong((words) => words.errors_call_other_secret())
  const parts = { origin: state.origin, call, candidates: call.closed.candidates, secret, numbers }
  const seed = seedOf(sha256, parts)
  const lots = drawLots(sha256, { seed, candidates, targets: call.targets, places: call.places })
  return {
    entries: [draft('recruitment.drawn', actor, { round: call.round, secret, numbers, ...lots })],
    result: { drawn: lots.drawn },
  }
}

export const finishCall: Decider<'recruitment.finish'> = ({ state, actor }) => ({
  entries: [draft('recruitment.finished', actor, { round: recruitmentUnderWay(state).round })],
})
