import type { BallotSubject } from '../ballots/state.ts'
import type { Entry, EntryKind } from '../log/entry.ts'
import { type CommandType, may, SYSTEM_MAY } from '../permissions.ts'
import type { PlanState } from '../plan/state.ts'

/** Acts that not everybody may do; the rest (words that both sides or the group want are put into the text by whoever completes it) are open to all who take part, or are checked where they are folded. */
const COMMAND_OF: { [K in EntryKind]?: CommandType } = {
  'member.invited': 'member.invite',
  'member.reissued': 'member.reissue',
  'join-code.made': 'join-code.make',
  'seat-card.made': 'seat-card.make',
  'seat-card.replaced': 'seat-card.replace',
  'scope.stated': 'scope.state',
  'commitment.signed': 'commitment.sign',
  'timeline.set': 'timeline.set',
  'resources.set': 'resources.set',
  'recruitment.published': 'recruitment.publish',
  'recruitment.closed': 'recruitment.close',
  'recruitment.drawn': 'recruitment.draw',
  'recruitment.finished': 'recruitment.finish',
  'section.frozen': 'section.freeze',
  'section.thawed': 'section.thaw',
  'session.opened': 'session.open',
  'record.corrected': 'record.correct',
  'groups.made': 'groups.make',
  'groups.moved': 'groups.move',
  'groups.went-on': 'groups.go-on',
  'groups.noted': 'groups.note',
  'groups.asked': 'groups.ask',
  'groups.spoken': 'groups.spoke',
  'groups.ended': 'groups.end',
  'paper.added': 'paper.add',
  'paper.released': 'paper.release',
  'paper.changed': 'paper.change',
  'paper.corrected': 'paper.correct',
  'paper.withdrawn': 'paper.withdraw',
  'question.opened': 'question.open',
  'answer.revealed': 'question.reveal',
  'question.revealed': 'question.reveal',
  'answer.built': 'answer.build',
  'answer.read-out': 'answer.read-out',
  'question.summarised': 'question.summarise',
  'summary.disputed': 'summary.dispute',
  'summary.answered': 'summary.answer',
  'say.settled': 'say.settle',
  'conduct.paused': 'conduct.pause',
  'conduct.resumed': 'conduct.resume',
  'conduct.reviewed': 'conduct.sign',
  'spotlight.set': 'spotlight.set',
  'spotlight.cleared': 'spotlight.clear',
  'side-meeting.recorded': 'side-meeting.record',
  'side-meeting.noted': 'side-meeting.note',
  'side-meeting.denied': 'side-meeting.deny',
  'wellbeing.named': 'wellbeing.name',
  'suggestion.made': 'suggestion.make',
  'suggestion.accepted': 'suggestion.accept',
  'suggestion.refused': 'suggestion.refuse',
  'words.typed': 'words.type',
  'words.scribed': 'words.agree',
  'words.declined': 'words.decline',
  'words.said': 'words.say',
  'words.unsaid': 'words.unsay',
  'session.scheduled': 'session.schedule',
  'ballot.closed': 'ballot.close',
  'objection.asked': 'objection.ask',
  'lot.prepared': 'lot.prepare',
  'lot.committed': 'lot.commit',
  'ballot.cancelled': 'ballot.cancel',
  'override.requested': 'override.request',
  'override.countersigned': 'override.countersign',
  'interest.declared': 'interest.declare',
  'charter.proposed': 'charter.propose',
  'charter.signed': 'charter.sign',
  'witness.named': 'witness.name',
  'witness.removed': 'witness.remove',
  'plan.agreed': 'plan.agree',
  'rules.adopted': 'rules.adopt',
  'export.made': 'export.make',
}

function commandOf(entry: Entry): CommandType | undefined {
  if (entry.kind !== 'ballot.opened') return COMMAND_OF[entry.kind]
  // A forged entry may lack anything.
  const subject: BallotSubject | undefined = entry.body.subject
  if (subject?.kind === 'charter') return 'charter.propose'
  if (subject?.kind === 'objection') return 'objection.test'
  return subject?.kind === 'suggestion' ? 'suggestion.put' : 'ballot.open'
}

/** Was this entry's author somebody who may do this? By the same table that guards the server. */
export function mayHaveActed(state: PlanState, entry: Entry): boolean {
  const { actor } = entry
  const command = commandOf(entry)
  if (!command) return true
  if (actor === 'system') return SYSTEM_MAY.includes(command)
  const member = state.members.get(actor)
  return member?.status === 'joined' && may(member.function, command)
}
