import { AppError } from '../app-error.ts'
import { actorId, type Decider } from '../decision.ts'
import { draft } from '../log/entry.ts'
import { sessionOf } from '../sessions/acting.ts'

export const correctRecord: Decider<'record.correct'> = (context, { sessionId, text }) => {
  const session = sessionOf(context, sessionId)
  if (session.state !== 'closed') throw new AppError('invalid-input', (words) => words.errors_record_not_yet())
  const seal = { value: text, audience: 'members' as const, author: actorId(context) }
  return { entries: [draft('record.corrected', context.actor, { session: session.id }, { text: seal })] }
}
