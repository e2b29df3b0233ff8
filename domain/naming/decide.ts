import { actorId, type Decider } from '../decision.ts'
import { draft } from '../log/entry.ts'
import { namingOf } from './state.ts'

/** Saying the same again changes nothing and leaves no entry. */
export const chooseNaming: Decider<'naming.choose'> = (context, { list, statements }) => {
  const now = namingOf(context.state, actorId(context))
  const isSame = now.list === list && now.statements === statements
  return { entries: isSame ? [] : [draft('naming.chosen', context.actor, { list, statements })] }
}
