import { type ActionFunctionArgs, data } from '@remix-run/node'
import { type Preview, previewOf } from '#app/components/ballots/preview-words.ts'
import { actOn, answerOf, failed, readCommand } from './act.ts'
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
  const asked = read.ok ? ({ ok: true, result: {} } as const) : failed(400, { errors: read.errors })
  const preview = read.ok && read.command.type === 'ballot.open' ? { preview: previewOf(read.command) } : {}
  const answer: OpenAnswer = { ...answerOf(form, fields, asked), ...preview, nextId: context.newId() }
  return data(answer, { status: asked.ok ? 200 : asked.status })
}
