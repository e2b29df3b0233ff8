import { deleteAsk, deleteGroupAnswers, saveAsk, saveGroupAnswer, saveHand } from '#db/group-say.ts'
import { AppError } from '#domain/app-error.ts'
import { countAnswers, hasAnsweredThemselves } from '../say/answers.ts'
import type { Handlers, Scope } from './handlers.ts'

/** All may have answered: nobody has to wait for the next round of timers. */
const wake = ({ after, deps }: Scope) => after(deps.wake)
/** Whoever guides sees whom there is still to ask. */
const showHands = ({ after, deps, planId }: Scope) => after(() => deps.showHands(planId))

export const sayHandlers = {
  'say.ask': {
    // The log doesn't say who asked, so no command is kept beside the person either; asked twice, it is asked once.
    secret: true,
    effects: async ({ trx, planId }, _command, _decision, entries) => {
      const asked = entries.find(({ kind }) => kind === 'say.asked')
      if (asked) await saveAsk(trx, planId, asked.seq)
    },
  },
  'say.answer': {
    secret: true,
    effects: async (scope, { ask, answer }) => {
      const { trx, planId, me } = scope
      if (!me) return
      await saveGroupAnswer(trx, planId, { memberId: me.id, ask, answer })
      wake(scope)
      showHands(scope)
    },
  },
  'say.hand': {
    // Nothing joins a person and an answer but their row, which counting deletes.
    secret: true,
    given: async ({ trx, planId }, { ask, memberId }) => ({
      own: await hasAnsweredThemselves(trx, planId, { ask, memberId }),
    }),
    effects: async (scope, { ask, memberId, answer }) => {
      const isTaken = await saveHand(scope.trx, scope.planId, { memberId, ask, answer })
      if (!isTaken) throw new AppError('invalid-input', (words) => words.errors_hand_answered_themselves())
      wake(scope)
      showHands(scope)
    },
  },
  'say.close': {
    given: ({ trx, planId, state }) => countAnswers(trx, planId, state),
    effects: async ({ trx, planId }, _command, _decision, entries) => {
      if (entries.length > 0) await deleteGroupAnswers(trx, planId)
    },
  },
} satisfies Handlers

/** The meeting is over, and with it whatever was asked. */
export async function forgetSay({ trx, planId }: Pick<Scope, 'trx' | 'planId'>): Promise<void> {
  await deleteAsk(trx, planId)
  await deleteGroupAnswers(trx, planId)
}
