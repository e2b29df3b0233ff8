import type { Entry, EntryKind } from '../log/entry.ts'
import { type CommandType, may, SYSTEM_MAY } from '../permissions.ts'
import type { PlanState } from '../plan/state.ts'

/** Acts that not everybody may do; the rest are open to all who take part, or are checked where they are folded. */
const COMMAND_OF: { [K in EntryKind]?: CommandType } = {
  'member.invited': 'member.invite',
  'member.reissued': 'member.reissue',
  'scope.stated': 'scope.state',
  'section.frozen': 'section.freeze',
  'section.thawed': 'section.thaw',
  'suggestion.made': 'suggestion.make',
  'suggestion.accepted': 'suggestion.accept',
  'suggestion.applied': 'suggestion.accept',
  'suggestion.refused': 'suggestion.refuse',
  'words.typed': 'words.type',
  'words.scribed': 'words.agree',
  'words.declined': 'words.decline',
  'words.said': 'words.say',
  'words.unsaid': 'words.unsay',
  'ballot.opened': 'ballot.open',
  'ballot.closed': 'ballot.close',
  'ballot.cancelled': 'ballot.cancel',
  'override.requested': 'override.request',
  'override.countersigned': 'override.countersign',
  'plan.agreed': 'plan.agree',
  'export.made': 'export.make',
}

/** Was this entry's author somebody who may do this? By the same table that guards the server. */
export function mayHaveActed(state: PlanState, { actor, kind }: Entry): boolean {
  const command = COMMAND_OF[kind]
  if (!command) return true
  if (actor === 'system') return SYSTEM_MAY.includes(command)
  const member = state.members.get(actor)
  return member?.status === 'joined' && may(member.function, command)
}
