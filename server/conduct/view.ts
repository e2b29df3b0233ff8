import type { Reader } from '#db/client.ts'
import { listConductSteps, listReports } from '#db/conduct.ts'
import type { Principle } from '#domain/charter/principles.ts'
import { isPaused, type Outcome } from '#domain/conduct/state.ts'
import { type ConductStep, nextStep, type Step, stepsOf } from '#domain/conduct/steps.ts'
import { guidesNow, mayReview } from '#domain/conduct/whom.ts'
import type { Instant, MemberId, PlanId, SessionId } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'

/** One step, as whoever may read it does. */
export type SeenStep = Pick<ConductStep, 'step' | 'words' | 'principle' | 'seen' | 'reply'>

/** All about conduct that one person may read, and nothing of anybody else's. */
export type ConductView = {
  /** Whom they could tell of: others who are or were in the open meeting. */
  others: MemberId[]
  /** What was written to them. */
  mine: SeenStep[]
  amPaused: boolean
  /** What was told to them, as the guide or in the guide's place. */
  reports: { id: string; memberId: MemberId; words: string; mayAct: boolean }[]
  /** For whoever guides, about one person: what was done, and what can be done next. */
  about: {
    memberId: MemberId
    steps: SeenStep[]
    next: Step
    paused: boolean
    asked: MemberId | null
    citizens: MemberId[]
    promises: Principle[]
  } | null
  /** What this citizen is asked to sign. */
  toSign: { memberId: MemberId; outcome: Outcome; steps: SeenStep[] }[]
}

type Asking = { planId: PlanId; me: MemberId; now: Instant; about?: string | undefined }

/** Everything here is checked for the reader: who neither guides nor is concerned gets nothing. */
export async function conductView(
  db: Reader,
  state: PlanState,
  { planId, me, now, about }: Asking,
): Promise<ConductView> {
  const session = state.openSession ? state.sessions.get(state.openSession) : undefined
  const steps = await listConductSteps(db, planId)
  const seen = (member: MemberId) => stepsOf(steps, member, now).map(told)
  const mine = stepsOf(steps, me, now).filter(({ step, sessionId }) => step < 4 && sessionId === session?.id)
  if (!session) return { others: [], mine: [], amPaused: false, reports: [], about: null, toSign: [] }
  const guides = guidesNow(state, session, me)
  const person = guides && about !== me ? state.members.get(about as MemberId) : undefined
  const reports = (await listReports(db, planId)).filter(
    ({ memberId, reader }) => memberId !== me && (reader === null ? guides : reader === me),
  )
  const asked = (own: ConductStep[]) => own.find(({ step }) => step === 4)?.review
  return {
    others: session.present.has(me) ? [...session.attended].filter((id) => id !== me) : [],
    mine: mine.map(told),
    amPaused: isPaused(session, me),
    reports: reports.map(({ id, memberId, words }) => ({ id, memberId, words, mayAct: guides })),
    about:
      person && session.attended.has(person.id)
        ? {
            ...{ memberId: person.id, steps: seen(person.id), next: nextStep(stepsOf(steps, person.id, now)) },
            paused: isPaused(session, person.id),
            asked: asked(stepsOf(steps, person.id, now))?.citizen ?? null,
            citizens: mayReview(state, person.id).map(({ id }) => id),
            promises: state.principles,
          }
        : null,
    toSign: steps.flatMap(({ memberId, review, sessionId }) =>
      review?.citizen === me && sessionId === session.id
        ? [{ memberId, outcome: review.outcome, steps: seen(memberId) }]
        : [],
    ),
  }
}

const told = ({ step, words, principle, seen, reply }: ConductStep): SeenStep => ({
  ...{ step, words, principle, seen, reply },
})

/** What somebody has to read about conduct, so that their pages say that there is something. */
export type ConductTodos = {
  mine: boolean
  reports: boolean
  toSign: boolean
  /** For whoever guides: who answered to the last that was written to them. */
  replies: MemberId[]
}

/** What this reader has to read; nobody else's. */
export async function conductTodos(db: Reader, state: PlanState, asking: Asking): Promise<ConductTodos> {
  const session = state.openSession ? state.sessions.get(state.openSession) : undefined
  if (!session) return { mine: false, reports: false, toSign: false, replies: [] }
  const { planId, me } = asking
  const answered = guidesNow(state, session, me) ? repliers(await listConductSteps(db, planId), session.id) : []
  const { mine, reports, toSign } = await conductView(db, state, asking)
  return {
    ...{ mine: mine.some(({ seen }) => !seen), reports: reports.length > 0, toSign: toSign.length > 0 },
    replies: answered.filter((id) => id !== me),
  }
}

/** Who answered to the last step that was taken about them in this meeting. */
function repliers(steps: readonly ConductStep[], session: SessionId): MemberId[] {
  const now = steps.filter(({ sessionId }) => sessionId === session)
  const people = [...new Set(now.map(({ memberId }) => memberId))]
  const last = (id: MemberId) => Math.max(...now.filter(({ memberId }) => memberId === id).map(({ step }) => step))
  return people.filter((id) => now.some((one) => one.memberId === id && one.step === last(id) && one.reply !== null))
}
