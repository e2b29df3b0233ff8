import { type NeedGiven, onMeetingToCome, onNeed } from './access/decide.ts'
import * as afresh from './afresh/decide.ts'
import * as agenda from './agenda/decide.ts'
import { type CastFacts, castPaper } from './ballots/cast.ts'
import { type CloseFacts, cancelBallot, closeBallot, noticeBallot } from './ballots/close.ts'
import { raiseObjection, withdrawObjection } from './ballots/objections.ts'
import { type OpenFacts, openBallot, type VoteGiven } from './ballots/open.ts'
import { showCard } from './cards/decide.ts'
import { proposeChange, signChange } from './charter/decide.ts'
import type { CommandOf } from './commands.ts'
import { signCommitment } from './commitment/decide.ts'
import * as conduct from './conduct/decide.ts'
import type { PauseGiven, ReviewGiven } from './conduct/entries.ts'
import { planContact, reachContact } from './contacts/decide.ts'
import type { Digest } from './crypto.ts'
import type { Context, Decider, Decision } from './decision.ts'
import { callDiscussion, takeDiscussionBack } from './discussions/decide.ts'
import { declineDissent, recordDissent } from './dissent/decide.ts'
import * as doors from './doors/decide.ts'
import { answerExplain, askExplain, settleExplain } from './explain/decide.ts'
import { makeExport, type Rendered } from './exports/decide.ts'
import * as floor from './floor/decide.ts'
import type { GrantGiven } from './floor/rules.ts'
import * as groups from './groups/decide.ts'
import * as helping from './helping/decide.ts'
import { declareInterest } from './interests/decide.ts'
import { draft } from './log/entry.ts'
import { talkOnly } from './lone/decide.ts'
import * as lots from './lots/decide.ts'
import {
  describeRole,
  inviteMember,
  joinPlan,
  leavePlan,
  reissueMember,
  renameMember,
  signRole,
} from './members/decide.ts'
import { chooseNaming } from './naming/decide.ts'
import { countersignOverride, refuseOverride, requestOverride } from './overrides/decide.ts'
import * as papers from './papers/decide.ts'
import type { CommandType } from './permissions.ts'
import { adoptRules, agreePlan, stateScope } from './plan/decide.ts'
import type { AgreeGiven } from './plan/rules.ts'
import { answerPulse } from './pulse/decide.ts'
import * as questions from './questions/decide.ts'
import * as recruitment from './recruitment/decide.ts'
import { setResources } from './resources/decide.ts'
import * as rounds from './rounds/decide.ts'
import * as say from './say/decide.ts'
import * as scribing from './scribing/decide.ts'
import { freezeSection, thawSection } from './sections/decide.ts'
import type { FrozenText } from './sections/entries.ts'
import { correctRecord } from './session-records/decide.ts'
import * as sessions from './sessions/decide.ts'
import type { ScheduleGiven } from './sessions/scheduling.ts'
import * as sideMeetings from './side-meetings/decide.ts'
import { clearSpotlight, setSpotlight } from './spotlight/decide.ts'
import * as suggestions from './suggestions/decide.ts'

import { setTimeline } from './timeline/decide.ts'
import * as wellbeing from './wellbeing/decide.ts'
import { nameWitness, removeWitness, type WitnessGiven } from './witnesses/decide.ts'

/** What each command needs to know that isn't in the log; the server loads it in the same transaction. */
export type GivenFor = {
  'member.rename': { email: string | null }
  'seat-card.use': { email: string | null }
  'recruitment.publish': recruitment.Secret
  'recruitment.close': recruitment.Candidates
  'recruitment.draw': recruitment.Secret & recruitment.Candidates
  'section.freeze': { text: FrozenText }
  'explain.settle': { asked: boolean }
  'access.arrange': NeedGiven
  'access.answer': NeedGiven
  'session.open': sessions.OpenGiven
  'session.close': sessions.CloseGiven
  'attendance.leave': sessions.CloseGiven
  'groups.make': groups.MakeGiven
  'turn.grant': GrantGiven
  'turn.end': floor.EndGiven
  'conduct.write': conduct.WriteGiven
  'conduct.reply': conduct.ReplyGiven
  'conduct.pause': PauseGiven
  'conduct.review': ReviewGiven
  'conduct.sign': conduct.SignGiven
  'conduct.refuse': conduct.SignGiven
  'answer.write': questions.WriteGiven
  'question.reveal': questions.RevealGiven
  'say.hand': say.HandGiven
  'say.close': say.CloseSayGiven
  'support.offer': wellbeing.OfferGiven
  'suggestion.make': suggestions.MakeGiven
  'suggestion.accept': suggestions.AcceptGiven
  'suggestion.put': VoteGiven
  'suggestion.place': suggestions.AcceptGiven
  'charter.propose': VoteGiven
  'words.agree': scribing.AgreeGiven
  'words.say': scribing.SayGiven
  'session.schedule': ScheduleGiven
  'ballot.open': OpenFacts
  'ballot.cast': CastFacts
  'ballot.assist': helping.AssistFacts
  'afresh.ask': afresh.AfreshGiven
  'afresh.confirm': afresh.ConfirmGiven
  'helper.end': helping.HelpingGiven
  'helper.declare': helping.HelpingGiven
  'ballot.close': CloseFacts
  'ballot.notice': { allVoted: 0 | 1 }
  'objection.withdraw': { own: boolean }
  'objection.test': VoteGiven
  'objection.answer': rounds.OwnGiven
  'objection.relay': rounds.OwnGiven
  'lot.commit': lots.CommitGiven
  'lot.reveal': lots.LotGiven
  'lot.draw': lots.LotGiven
  'dissent.record': { already: boolean }
  'plan.agree': { text: Digest } & AgreeGiven
  'witness.name': WitnessGiven
  'export.make': Rendered
}
export type Given<T extends CommandType> = T extends keyof GivenFor ? GivenFor[T] : undefined

/** Kept outside the log on purpose (who is ready, needs help, can come is private): rows, no entries. */
const noEntry = (): Decision => ({ entries: [] })

export const DECIDERS: { [T in CommandType]: Decider<T, Given<T>> } = {
  'member.invite': inviteMember,
  'member.join': joinPlan,
  'member.rename': renameMember,
  'member.reissue': reissueMember,
  'member.leave': leavePlan,
  'join-code.make': doors.makeJoinCode,
  'guest.join': doors.joinAsGuest,
  'seat-card.make': doors.makeSeatCards,
  'seat-card.replace': doors.replaceSeatCard,
  'seat-card.use': doors.useSeatCard,
  'role.describe': describeRole,
  'role.sign': signRole,
  'scope.state': stateScope,
  'commitment.sign': signCommitment,
  'timeline.set': setTimeline,
  'resources.set': setResources,
  'recruitment.publish': recruitment.publishCall,
  'recruitment.close': recruitment.closeCall,
  'recruitment.draw': recruitment.drawCall,
  'recruitment.finish': recruitment.finishCall,
  'section.freeze': freezeSection,
  'section.thaw': thawSection,
  'section.understood': noEntry,
  'help.ask': noEntry,
  'readiness.ask': ({ actor }, { section }) => ({ entries: [draft('readiness.asked', actor, { section })] }),
  'explain.ask': askExplain,
  'explain.answer': answerExplain,
  'explain.settle': settleExplain,
  'suggestion.make': suggestions.makeSuggestion,
  'suggestion.accept': suggestions.acceptSuggestion,
  'suggestion.refuse': suggestions.refuseSuggestion,
  'suggestion.withdraw': suggestions.withdrawSuggestion,
  'suggestion.put': suggestions.putSuggestion,
  'suggestion.place': suggestions.placeSuggestion,
  'words.type': scribing.typeWords,
  'words.agree': scribing.agreeWords,
  'words.decline': scribing.declineWords,
  'words.say': scribing.sayWords,
  'words.unsay': scribing.unsayWords,
  'availability.say': noEntry,
  'session.schedule': sessions.scheduleSession,
  'session.open': sessions.openTheSession,
  'session.close': sessions.closeTheSession,
  'session.cancel': sessions.cancelTheSession,
  'attendance.join': sessions.joinAttendance,
  'attendance.leave': sessions.leaveAttendance,
  'session.pause': sessions.pauseSession,
  'session.resume': sessions.resumeSession,
  'session.take-over': sessions.takeOverSession,
  'record.correct': correctRecord,
  'agenda.set': agenda.setAgenda,
  'agenda.propose': agenda.proposeItem,
  'agenda.withdraw': agenda.withdrawItem,
  'step.start': agenda.startStep,
  'groups.make': groups.makeGroups,
  'groups.move': groups.moveMember,
  'groups.go-on': groups.goOn,
  'groups.note': groups.noteInGroup,
  'groups.ask': groups.askInGroup,
  'groups.spoke': groups.spokeInGroup,
  'groups.end': groups.endTheGroups,
  'queue.join': floor.joinQueue,
  'queue.leave': floor.leaveQueue,
  'turn.grant': floor.grantTurn,
  'turn.end': floor.endTurn,
  'turn.pass': floor.passTurn,
  'turn.defer': floor.deferTurn,
  'turn.extend': floor.extendTurn,
  'turn.interrupt': floor.interruptTurn,
  'floor.invite': floor.inviteAll,
  'card.show': showCard,
  'conduct.tell': conduct.tellConduct,
  'conduct.write': conduct.writeAboutConduct,
  'conduct.reply': conduct.replyAboutConduct,
  'conduct.pause': conduct.pauseForConduct,
  'conduct.resume': conduct.resumeAfterPause,
  'conduct.review': conduct.askReview,
  'conduct.sign': conduct.signReview,
  'conduct.refuse': conduct.refuseReview,
  'say.ask': say.askGroup,
  'say.answer': say.answerGroup,
  'say.hand': say.takeHand,
  'say.settle': say.settleSay,
  'say.close': say.closeSay,
  'step.end': say.endStep,
  'spotlight.set': setSpotlight,
  'spotlight.clear': clearSpotlight,
  'question.open': questions.openQuestion,
  'answer.write': questions.writeAnswer,
  'answer.withdraw': questions.withdrawAnswer,
  'question.reveal': questions.revealAnswers,
  'answer.build': questions.buildAnswer,
  'answer.read-out': questions.readAnswerOut,
  'question.summarise': questions.summariseQuestion,
  'summary.dispute': questions.disputeSummary,
  'summary.answer': questions.answerDispute,
  'paper.add': papers.addPaper,
  'paper.release': papers.releasePaper,
  'paper.change': papers.changePaper,
  'paper.correct': papers.correctPaper,
  'paper.withdraw': papers.withdrawPaper,
  'paper.need': noEntry,
  'paper.fit': papers.fitPaper,
  'side-meeting.record': sideMeetings.recordSideMeeting,
  'side-meeting.note': sideMeetings.noteSideMeeting,
  'side-meeting.deny': sideMeetings.denySideMeeting,
  'access.need': noEntry,
  'access.attend': onMeetingToCome,
  'access.arrange': onNeed,
  'access.answer': onNeed,
  'wellbeing.name': wellbeing.nameContact,
  'support.ask': wellbeing.askSupport,
  'support.offer': wellbeing.offerSupport,
  'support.settle': noEntry,
  'mail.set': noEntry,
  'mail.forget': noEntry,
  'ballot.open': openBallot,
  'ballot.cast': castPaper,
  'ballot.assist': helping.assistVote,
  'contact.plan': planContact,
  'contact.reach': reachContact,
  'afresh.ask': afresh.askAfresh,
  'afresh.confirm': afresh.confirmAfresh,
  'helper.agree': helping.agreeHelper,
  'helper.end': helping.endHelper,
  'helper.declare': helping.declareHelper,
  'ballot.close': closeBallot,
  'ballot.notice': noticeBallot,
  'ballot.cancel': cancelBallot,
  'objection.raise': raiseObjection,
  'objection.withdraw': withdrawObjection,
  'objection.test': rounds.testObjection,
  'objection.ask': rounds.askObjector,
  'objection.answer': rounds.answerForObjection,
  'objection.relay': rounds.nameRelay,
  'lot.prepare': lots.prepareLot,
  'lot.commit': lots.commitLot,
  'lot.reveal': lots.revealLot,
  'lot.draw': lots.drawDueLot,
  'discussion.call': callDiscussion,
  'discussion.take-back': takeDiscussionBack,
  'dissent.record': recordDissent,
  'dissent.decline': declineDissent,
  'override.request': requestOverride,
  'override.countersign': countersignOverride,
  'override.refuse': refuseOverride,
  'interest.declare': declareInterest,
  'naming.choose': chooseNaming,
  'pulse.answer': answerPulse,
  'session.talk-only': talkOnly,
  'charter.propose': proposeChange,
  'charter.sign': signChange,
  'witness.name': nameWitness,
  'witness.remove': removeWitness,
  'plan.agree': agreePlan,
  'rules.adopt': adoptRules,
  'export.make': makeExport,
}

/** The entries that a command leads to, or why it doesn't. Pure: the same input gives the same decision. */
export function decide<T extends CommandType>(context: Context, command: CommandOf<T>, given: Given<T>): Decision {
  const decider = DECIDERS[command.type as T] as Decider<T, Given<T>>
  return decider(context, command, given)
}
