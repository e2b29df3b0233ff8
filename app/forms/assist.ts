import { type ActionFunctionArgs, data } from '@remix-run/node'
import { needsWords } from '#app/components/ballots/needs-words.ts'
import type { Choice } from '#domain/ballots/choice.ts'
import * as m from '#words'
import { type Asked, answerOf, ask, failed } from './act.ts'
import type { Answer, FieldError } from './answer.ts'
import { type Fields, fieldsOf, readForm } from './fields.ts'
import { assistVote, dayOf, declareHelper, whomOf } from './helping.ts'
import { choiceIn } from './paper.ts'
import { wordsOfTracker } from './vote-keys.ts'

/**
 * Where a helper is: entering an answer, reading it back, or holding the receipt. All steps are answers at one address,
 * which names nobody: whom somebody helps stands in no address and so in no list of requests.
 */
export type AssistStep =
  | { step: 'enter' | 'check'; memberId: string; way: string; choice: Choice }
  | { step: 'receipt'; memberId: string; receipt: string; tracker: string; words: string }
export type AssistAnswer = Answer & { assist?: AssistStep }

type Step = 'enter' | 'check'

export async function assist({ request, context, params }: ActionFunctionArgs) {
  const sent = await readForm(request)
  await context.meet(params.planId ?? '')
  const fields = fieldsOf(sent)
  const whom = whomOf(fields)
  const answer = (asked: Asked, step?: AssistStep) => {
    const given = { ...answerOf(assistVote.type, fields, asked), nextId: context.newId() }
    return data({ ...given, ...(step ? { assist: step } : {}) } satisfies AssistAnswer, {
      status: asked.ok ? 200 : asked.status,
    })
  }
  const at = (step: Step): AssistStep => ({ step, ...whom, choice: choiceIn(fields) ?? '' })
  const asking = { context, planId: params.planId ?? '', fields }
  const commandId = sent.get('commandId')

  if (fields.text('step') === 'whom') {
    const missing = whomProblems(fields)
    if (missing.length > 0) return answer(failed(400, { errors: missing }))
    if (fields.flag('mustSay')) {
      const said = await ask({ ...asking, form: declareHelper, commandId: commandId && `${commandId}-paid` })
      if (!said.ok) return answer(said)
    }
    return answer(fine, at('enter'))
  }
  if (fields.text('step') === 'edit') return answer(fine, at('enter'))
  const missing = answerProblems(fields, whom.way)
  if (missing.length > 0) return answer(failed(400, { errors: missing }), at('enter'))
  if (fields.text('step') === 'check') return answer(fine, at('check'))
  if (needsWords(choiceIn(fields) ?? '') && !fields.optional('objection')) {
    const errors = [{ field: 'objection', message: m.helping_check_words_missing() }]
    return answer(failed(400, { errors }), at('check'))
  }
  const cast = await ask({ ...asking, form: assistVote, commandId })
  if (!cast.ok) return answer(cast, at('check'))
  const { receipt, tracker } = cast.result
  // Nothing of what was chosen goes back to the screen.
  const done = { ...answerOf(assistVote.type, fieldsOf(new URLSearchParams()), cast), nextId: context.newId() }
  const step = {
    step: 'receipt',
    memberId: whom.memberId,
    receipt: String(receipt),
    tracker: String(tracker),
    words: wordsOfTracker(String(tracker)),
  } as const
  return data({ ...done, assist: step } satisfies AssistAnswer, { status: 200 })
}

const fine: Asked = { ok: true, result: {} }

function whomProblems(fields: Fields): FieldError[] {
  const { memberId, way } = whomOf(fields)
  const isSaid = !fields.flag('mustSay') || ['yes', 'no'].includes(fields.text('paid'))
  return [
    ...(memberId && way ? [] : [{ field: 'whom', message: m.helping_vote_whom_missing() }]),
    ...(isSaid ? [] : [{ field: 'paid', message: m.helping_vote_paid_missing() }]),
  ]
}

function answerProblems(fields: Fields, way: string): FieldError[] {
  const day = (field: string) =>
    way === 'paper' && !dayOf(fields, field) ? [{ field, message: m.helping_enter_day_missing() }] : []
  const isTimed = way !== 'phone' || fields.instant('givenAt') !== ''
  return [
    ...(choiceIn(fields) !== null ? [] : [{ field: 'choice', message: m.helping_enter_choice_missing() }]),
    ...(isTimed ? [] : [{ field: 'givenAt', message: m.helping_enter_day_missing() }]),
    ...day('posted'),
    ...day('arrived'),
  ]
}
