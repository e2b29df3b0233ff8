import { type ActionFunctionArgs, data } from '@remix-run/node'
import { type Preview, previewOf } from '#app/components/ballots/preview-words.ts'
import { planFor } from '#app/components/plan/load.ts'
import { AppError } from '#domain/app-error.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'
import { type Asked, actOn, answerOf, failed, readCommand } from './act.ts'
import { type Answer, formKey } from './answer.ts'
import { openBallot } from './ballots.ts'
import { fieldsOf, readForm } from './fields.ts'

export type OpenAnswer = Answer & { preview?: Preview }

/** Putting something to a vote, or only looking at what voters would see. */
export async function openVote({ request, context, params }: ActionFunctionArgs) {
  const sent = await readForm(request)
  if (sent.get('step') !== 'preview') {
    return actOn({ context, params, sent }, [openBallot], ({ result }) => {
      return `/plans/${params.planId}/ballots/${result.ballotId}?done=opened`
    })
  }
  const fields = fieldsOf(sent)
  const form = formKey(openBallot.type, sent.get('of') ?? '')
  const read = readCommand(openBallot, fields)
  const { preview, asked } = looked(read, await planFor(context, params.planId))
  const answer: OpenAnswer = {
    ...answerOf(form, fields, asked),
    ...(preview ? { preview } : {}),
    nextId: context.newId(),
  }
  return data(answer, { status: asked.ok ? 200 : asked.status })
}

/** What voters would see, or why nobody could vote like that. */
function looked(read: ReturnType<typeof readCommand>, view: PlanView): { preview?: Preview; asked: Asked } {
  if (!read.ok) return { asked: failed(400, { errors: read.errors }) }
  try {
    const preview = read.command.type === 'ballot.open' ? { preview: previewOf(read.command, view) } : {}
    return { ...preview, asked: { ok: true, result: {} } }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { asked: failed(400, { problem: error.sentence(m) }) }
  }
}
