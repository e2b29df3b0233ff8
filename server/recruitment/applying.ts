import { insertCandidate, listCandidates } from '#db/candidates.ts'
import { moveFacts } from '#db/log.ts'
import { listSealed } from '#db/sealed.ts'
import { AppError } from '#domain/app-error.ts'
import { crockford } from '#domain/bytes.ts'
import type { Instant, PlanId } from '#domain/ids.ts'
import type { Application, CallText } from '#domain/recruitment/commands.ts'
import {
  type CandidateKey,
  openRecruitment,
  type RecruitmentMethod,
  takesApplications,
} from '#domain/recruitment/state.ts'
import { toInstant } from '#domain/time.ts'
import type { Deps } from '../deps.ts'

/** More than any hall holds; without a limit anybody could fill the table. */
const MOST_CANDIDATES = 1000

/** What anybody reads who has the link: what the call says, and of the plan only what it is about. */
export type PublicCall = {
  title: string
  place: string
  question: string
  method: RecruitmentMethod
  places: number
  closesAt: Instant
  text: CallText
}

const takesNone = () => new AppError('not-found', (words) => words.errors_call_takes_none())

/** The call that is open now. Throws `not-found` where there is none: a plan without a call is not public at all. */
export async function publicCall({ db, states, now }: Deps, planId: PlanId): Promise<PublicCall> {
  const state = await states.read(db, planId)
  const call = openRecruitment(state)
  if (!call || !takesApplications(call, toInstant(now()))) throw takesNone()
  const sealed = await listSealed(db, planId, [state.title, state.place, state.question, call.text])
  const open = (seal: string) => sealed.find((one) => one.seal === seal)?.value
  const text = open(call.text) as CallText | undefined
  if (!text) throw takesNone()
  const { method, places, closesAt } = call
  const about = { title: state.title, place: state.place, question: state.question }
  const words = Object.fromEntries(Object.entries(about).map(([name, seal]) => [name, String(open(seal) ?? '')]))
  return { ...(words as typeof about), method, places, closesAt, text }
}

/**
 * Puts somebody on the list. The same name and the same way to reach them are the same person, however often they apply:
 * one chance each. Returns the key that stands for them in the lot.
 */
export async function apply(deps: Deps, planId: PlanId, application: Application): Promise<CandidateKey> {
  const { db, states, secrets, now } = deps
  return db.transaction().execute(async (trx) => {
    // Locks the head, so that the call stays as open as it is read here.
    await moveFacts(trx, planId)
    const state = await states.read(trx, planId)
    const call = openRecruitment(state)
    const at = toInstant(now())
    if (!call || !takesApplications(call, at)) throw takesNone()
    const { name, reach, side, profile } = application
    const fits = profile.length === call.targets.length && profile.every((n, i) => call.targets[i]![n] !== undefined)
    if (!fits) throw new AppError('invalid-input', (words) => words.errors_input_choose_one())
    if ((await listCandidates(trx, planId, call.round)).length >= MOST_CANDIDATES) {
      throw new AppError('too-many', (words) => words.errors_call_full())
    }
    const who = `${planId} ${call.round} ${plain(name)} ${plain(reach)}`
    const key = crockford(secrets.mac('candidate', who)).slice(0, 10)
    await insertCandidate(trx, planId, call.round, { key, profile, side, name, reach, at })
    return key
  })
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}@.+]/gu, '')
