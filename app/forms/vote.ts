import { type ActionFunctionArgs, data, redirectDocument } from '@remix-run/node'
import { needsWords } from '#app/components/ballots/needs-words.ts'
import type { Choice } from '#domain/ballots/choice.ts'
import type { BallotId } from '#domain/ids.ts'
import { type Asked, actOn, answerOf, ask, failed } from './act.ts'
import { askAfresh, confirmAfresh } from './afresh.ts'
import type { Answer } from './answer.ts'
import * as forms from './ballots.ts'
import { fieldsOf, readForm } from './fields.ts'
import { declarationProblem, declareInterest } from './interests.ts'
import { revealLot } from './lots.ts'
import { describeRole, signRole } from './members.ts'
import { choiceIn } from './paper.ts'
import * as rounds from './rounds.ts'
import { askOfKeys, wordsOfTracker } from './vote-keys.ts'

/** Where a voter is: checking what they chose, choosing once more, or holding the receipt. Nothing is sent before it. */
export type VoteStep =
  | { step: 'check'; choice: Choice }
  | { step: 'edit' }
  | { step: 'receipt'; receipt: string; tracker: string; words: string; rev: number }
export type VoteAnswer = Answer & { vote?: VoteStep; find?: { typed: string; found: string[] } }

const DONE: Record<string, string> = {
  ...{ 'ballot.close': 'closed', 'ballot.cancel': 'cancelled', 'objection.withdraw': 'withdrawn' },
  ...{ 'dissent.record': 'dissent-kept', 'dissent.decline': 'dissent-none' },
  ...{ 'discussion.call': 'discussion-called', 'discussion.take-back': 'discussion-back' },
  ...{ 'afresh.ask': 'afresh-asked', 'afresh.confirm': 'afresh-confirmed' },
  ...{ 'lot.reveal': 'lot-shown', 'objection.ask': 'objection-asked', 'objection.answer': 'objection-answered' },
  ...{ 'objection.relay': 'objection-relay', 'objection.test': 'objection-test' },
  ...{ 'role.sign': 'role-agreed', 'role.describe': 'role-proposed' },
}

/** The page of a vote: voting in two steps, and everything else that it offers in one. */
export async function vote({ request, context, params }: ActionFunctionArgs) {
  const sent = await readForm(request)
  if (sent.get('type') === forms.castBallot.type) return castInSteps({ context, params }, sent)
  const told = await askOfKeys({ context, params }, sent)
  if (told) return told
  const own = [...Object.values(forms).filter(isForm), ...Object.values(rounds), revealLot]
  const others = [...own, signRole, describeRole, askAfresh, confirmAfresh]
  return actOn({ context, params, sent }, others, ({ type }) => {
    return `/plans/${params.planId}/ballots/${params.ballotId}?done=${DONE[type]}`
  })
}

const isForm = (value: unknown): value is typeof forms.closeBallot =>
  typeof value === 'object' && value !== null && 'type' in value && value.type !== 'ballot.open'

type Args = Pick<ActionFunctionArgs, 'context' | 'params'>

async function castInSteps({ context, params }: Args, sent: URLSearchParams) {
  const declared = /^check-(nothing|some)$/.exec(sent.get('step') ?? '')?.[1]
  if (declared) sent.set('declares', declared)
  await context.meet(params.planId ?? '')
  const fields = fieldsOf(sent)
  const choice = choiceIn(fields)
  const answer = (asked: Asked, step?: VoteStep) => {
    const given = {
      ...answerOf(forms.castBallot.type, fields, asked),
      nextId: context.newId(),
      ...(step ? { vote: step } : {}),
    }
    return data(given satisfies VoteAnswer, { status: asked.ok ? 200 : asked.status })
  }
  if (fields.text('step') === 'edit') return answer(fine, { step: 'edit' })
  const declares = fields.text('mustDeclare') === 'yes'
  const missing = [...(choice === null ? [missingChoice] : []), ...(declares ? declarationProblem(fields) : [])]
  if (missing.length > 0 || choice === null) return answer(failed(400, { errors: missing }))
  if (fields.text('step') !== 'cast') return answer(fine, { step: 'check', choice })

  const asking = { context, planId: params.planId ?? '', fields }
  const commandId = sent.get('commandId')
  if (needsWords(choice) && !(await hasObjected({ context, params }))) {
    const raised = await ask({ ...asking, form: forms.raiseObjection, commandId: commandId && `${commandId}-words` })
    if (!raised.ok) return answer(raised, { step: 'check', choice })
  }
  if (declares) {
    const said = await ask({ ...asking, form: declareInterest, commandId: commandId && `${commandId}-interests` })
    if (!said.ok) return answer(said, { step: 'check', choice })
  }
  // Somebody helped them meanwhile: the site holds this seat's key, and signs what comes after, too.
  const seat = await context.votingKeys.seat(asking.planId, (params.ballotId ?? '') as BallotId)
  if (seat?.holder === 'site') sent.delete('paper.key')
  const cast = await ask({ ...asking, form: forms.castBallot, commandId })
  // Whoever holds the device next sees nothing of it: the page is loaded anew, and going back leads to the lock.
  if (cast.ok && (await context.devices.lock(asking.planId))) {
    return redirectDocument(`/device/${asking.planId}?voted`, 303)
  }
  return answer(cast, cast.ok ? receiptOf(cast.result) : { step: 'check', choice })
}

const fine: Asked = { ok: true, result: {} }
const missingChoice = { field: 'choice', message: forms.castBallot.missing?.choice ?? '' }

const receiptOf = ({ receipt, tracker, rev }: Record<string, unknown>): VoteStep => ({
  ...{ step: 'receipt', receipt: String(receipt), tracker: String(tracker), rev: Number(rev) },
  words: wordsOfTracker(String(tracker)),
})

/** Their words are there already and not taken back: nobody writes the same twice to change something else. */
async function hasObjected({ context, params }: Args): Promise<boolean> {
  const { objections } = await context.view(params.planId ?? '')
  return objections.some((objection) => objection.mine && objection.ballot === params.ballotId && !objection.withdrawn)
}
