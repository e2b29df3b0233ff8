import { deleteConductStep, endPause, listConductSteps, saveConductStep, saveReport } from '#db/conduct.ts'
import type { Principle } from '#domain/charter/principles.ts'
import type { PauseGiven, ReviewGiven } from '#domain/conduct/entries.ts'
import {
  type ConductStep,
  gentleSteps,
  hadTime,
  hadTimeForAll,
  nextStep,
  PAUSE,
  stepsOf,
} from '#domain/conduct/steps.ts'
import { guidesNow, readerOf } from '#domain/conduct/whom.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Session } from '#domain/sessions/state.ts'
import { later } from '#domain/time.ts'
import type { Handlers, Scope } from './handlers.ts'

const own = async ({ trx, planId, at }: Scope, memberId: MemberId): Promise<ConductStep[]> =>
  stepsOf(await listConductSteps(trx, planId), memberId, at)

/** A step that begins now, without a word. */
const newStep = ({ state, at }: Scope, memberId: MemberId, step: ConductStep['step']): ConductStep => ({
  ...{ memberId, step, at, sessionId: state.openSession!, words: null, principle: null, seen: false, reply: null },
  ...{ until: null, review: null },
})

/** Live pages of those whom it concerns say so at once. */
const show = ({ after, deps, planId }: Scope, members: readonly MemberId[]) =>
  after(() => deps.showConduct(planId, members))

/** Whoever runs the meeting now, but for whom it is about. */
const guiding = ({ state }: Scope, session: Session, about: MemberId): MemberId[] =>
  [...state.members.keys()].filter((id) => id !== about && guidesNow(state, session, id))

const save = ({ trx, planId, at }: Scope, step: ConductStep) => saveConductStep(trx, planId, step, at)

/** Whether they had time to answer to the pause. */
async function offered(scope: Scope, memberId: MemberId): Promise<ReviewGiven> {
  const pause = (await own(scope, memberId)).find(({ step }) => step === 3)
  return { offered: pause && hadTime(pause, scope.at) ? 1 : 0 }
}

/** What the citizen who acts is asked to sign about this person. */
async function asked(scope: Scope, memberId: MemberId) {
  const review = (await own(scope, memberId)).find(({ step }) => step === 4)?.review ?? null
  return { review: review?.citizen === scope.me?.id ? review : null, ...(await offered(scope, memberId)) }
}

export const conductHandlers = {
  'conduct.tell': {
    // Who told it is kept nowhere, so no command is kept beside the person either.
    secret: true,
    effects: async (scope, { memberId, words }) => {
      const { trx, planId, deps, state, me } = scope
      const session = state.openSession && state.sessions.get(state.openSession)
      if (!session || !me) return
      const reader = readerOf(state, session, memberId, me.id) ?? null
      await saveReport(trx, planId, { id: deps.newId(), sessionId: session.id, memberId, reader, words })
      show(scope, reader ? [reader] : guiding(scope, session, memberId))
    },
  },
  'conduct.write': {
    given: async (scope, { memberId }) => ({ next: nextStep(await own(scope, memberId)) }),
    effects: async (scope, { memberId, step, words, principle }) => {
      await save(scope, { ...newStep(scope, memberId, step), words, principle: (principle as Principle) ?? null })
      show(scope, [memberId])
    },
  },
  'conduct.reply': {
    given: async (scope, { step }) => ({
      written: !!scope.me && (await own(scope, scope.me.id)).some((one) => one.step === step),
    }),
    effects: async (scope, { step, words }) => {
      const taken = scope.me && (await own(scope, scope.me.id)).find((one) => one.step === step)
      // Once the meeting is over, no word is kept.
      const isNow = taken?.sessionId === scope.state.openSession
      if (!taken) return
      await save(scope, { ...taken, seen: true, reply: (isNow && words) || taken.reply })
      const session = scope.state.sessions.get(taken.sessionId)
      show(scope, [taken.memberId, ...(session ? guiding(scope, session, taken.memberId) : [])])
    },
  },
  'conduct.pause': {
    given: async (scope, { memberId }): Promise<PauseGiven> => {
      const before = (await own(scope, memberId)).filter(({ step }) => step <= 2)
      return { steps: gentleSteps(before), heard: hadTimeForAll(before, scope.at) ? 1 : 0 }
    },
    effects: async (scope, { memberId }, _decision, entries) => {
      if (entries.length === 0) return
      await save(scope, { ...newStep(scope, memberId, 3), until: later(scope.at, PAUSE) })
      show(scope, [memberId])
    },
  },
  'conduct.resume': {
    effects: ({ trx, planId }, { memberId }) => endPause(trx, planId, memberId),
  },
  'conduct.review': {
    given: (scope, { memberId }) => offered(scope, memberId),
    effects: async (scope, { memberId, outcome, citizenId }) => {
      if (!scope.me) return
      const review = { outcome, guide: scope.me.id, citizen: citizenId }
      await save(scope, { ...newStep(scope, memberId, 4), review })
      show(scope, [citizenId])
    },
  },
  'conduct.sign': {
    given: (scope, { memberId }) => asked(scope, memberId),
    effects: async (scope, { memberId }) => {
      await endPause(scope.trx, scope.planId, memberId)
      await save(scope, { ...newStep(scope, memberId, 4), seen: true })
    },
  },
  'conduct.refuse': {
    given: (scope, { memberId }) => asked(scope, memberId),
    effects: ({ trx, planId }, { memberId }) => deleteConductStep(trx, planId, { memberId, step: 4 }),
  },
} satisfies Handlers
