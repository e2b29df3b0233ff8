import { AppError } from '../app-error.ts'
import { actorId, type Context } from '../decision.ts'
import type { MemberId } from '../ids.ts'
import type { Member } from '../members/state.ts'
import { memberOf } from '../plan/state.ts'
import { isRound } from './stages.ts'
import type { Question } from './state.ts'

const ANSWER: readonly Member['function'][] = ['member', 'co-chair', 'supporter', 'guest']

/**
 * Whoever speaks in the room answers: guests too. The guide is neutral and gives no answer of their own; whoever only
 * looks on gives none either.
 */
export const mayAnswer = ({ status, function: does }: Member): boolean => status === 'joined' && ANSWER.includes(does)

/** Whose words these are, and who typed them where that is somebody else. */
export function whose(
  context: Context,
  question: Question,
  { memberId, agreed }: { memberId?: MemberId | undefined; agreed?: boolean | undefined },
): { by: MemberId; scribe: MemberId | null } {
  const me = actorId(context)
  const member = memberOf(context.state, memberId ?? me)
  const isForOther = member.id !== me
  if (!mayAnswer(member)) {
    throw new AppError('not-allowed', (words) =>
      isForOther ? words.errors_words_not_a_writer() : words.errors_guide_does_not_answer(),
    )
  }
  if (isForOther && !agreed) throw new AppError('invalid-input', (words) => words.errors_read_back_first())
  const session = context.state.sessions.get(question.session)
  if (session && !isRound(session) && !session.present.has(member.id)) {
    throw new AppError('invalid-input', (words) =>
      isForOther ? words.errors_person_not_here() : words.errors_say_you_are_here(),
    )
  }
  return { by: member.id, scribe: isForOther ? me : null }
}
