import type { MemberFunction } from './members/state.ts'
import type { Sentence } from './words/words.ts'

/**
 * Who may ask for what. The one table: commands, sockets, pages and documents read it, and a test walks it for every
 * kind of member and for strangers. Citizens and professionals have the same rights everywhere; what only a citizen
 * may do (the second key) is a matter of the override's own rule.
 */
const EVERYONE: readonly MemberFunction[] = [
  'member',
  'co-chair',
  'facilitator',
  'supporter',
  'observer',
  'wellbeing-contact',
  'guest',
]
const GUIDE: readonly MemberFunction[] = ['facilitator']
const ELECTORS: readonly MemberFunction[] = ['member', 'co-chair']
const GUIDE_OR_CO_CHAIR: readonly MemberFunction[] = [...GUIDE, 'co-chair']
const GUIDE_OR_ELECTORS: readonly MemberFunction[] = [...GUIDE, ...ELECTORS]
const PARTICIPANTS: readonly MemberFunction[] = ['member', 'co-chair', 'facilitator', 'supporter', 'guest']
/** Who takes down what others say: somebody whom the group knows. */
const SCRIBES: readonly MemberFunction[] = ['member', 'co-chair', 'facilitator', 'supporter']
/** Whoever guides is neutral and proposes no words. */
const SUGGESTERS: readonly MemberFunction[] = [...ELECTORS, 'supporter', 'guest']
const NOBODY: readonly MemberFunction[] = []

export const MAY = {
  'member.invite': GUIDE,
  /** By the invitation itself, see `server/identity`. */
  'member.join': NOBODY,
  'member.rename': EVERYONE,
  'member.reissue': GUIDE,
  'member.leave': EVERYONE,
  'join-code.make': GUIDE,
  /** By the code itself, see `server/doors`. */
  'guest.join': NOBODY,
  'seat-card.make': GUIDE,
  'seat-card.replace': GUIDE,
  /** By the card itself. */
  'seat-card.use': NOBODY,
  'role.describe': GUIDE_OR_ELECTORS,
  'role.sign': [...GUIDE, ...ELECTORS, 'supporter', 'observer', 'wellbeing-contact'],
  'scope.state': GUIDE,
  'commitment.sign': GUIDE,
  'timeline.set': GUIDE,
  'resources.set': GUIDE,
  'recruitment.publish': GUIDE,
  'recruitment.close': GUIDE,
  'recruitment.draw': GUIDE,
  'recruitment.finish': GUIDE,
  'section.freeze': GUIDE,
  'section.thaw': GUIDE,
  'section.understood': ELECTORS,
  'readiness.ask': GUIDE,
  'help.ask': ELECTORS,
  'explain.ask': PARTICIPANTS,
  'explain.answer': PARTICIPANTS,
  'explain.settle': PARTICIPANTS,
  'suggestion.make': SUGGESTERS,
  'suggestion.accept': ELECTORS,
  'suggestion.refuse': ELECTORS,
  'suggestion.withdraw': SUGGESTERS,
  'suggestion.put': SUGGESTERS,
  'suggestion.place': ELECTORS,
  /** The guide too: she takes down what others say, and proposes no words of her own. */
  'words.type': SCRIBES,
  'words.agree': ELECTORS,
  'words.decline': SCRIBES,
  'words.say': ELECTORS,
  'words.unsay': ELECTORS,
  /** Nobody's but one's own. */
  'availability.say': ELECTORS,
  'session.schedule': GUIDE,
  'session.open': GUIDE_OR_CO_CHAIR,
  'session.close': GUIDE_OR_CO_CHAIR,
  'session.cancel': GUIDE,
  'session.pause': GUIDE_OR_CO_CHAIR,
  'session.resume': GUIDE_OR_CO_CHAIR,
  /** Whoever guides already may take it back. */
  'session.take-over': GUIDE_OR_CO_CHAIR,
  /** Whoever reads the record may say what was different. */
  'record.correct': EVERYONE,
  'agenda.set': GUIDE,
  'agenda.propose': PARTICIPANTS,
  'agenda.withdraw': PARTICIPANTS,
  /** A co-chair once they have taken the meeting over (`sessions/acting`). */
  'step.start': GUIDE_OR_CO_CHAIR,
  'groups.make': GUIDE_OR_CO_CHAIR,
  'groups.move': GUIDE_OR_CO_CHAIR,
  'groups.go-on': GUIDE_OR_CO_CHAIR,
  /** Whoever sits in the group (`groups/decide`); the guide for a table without a device. */
  'groups.note': PARTICIPANTS,
  'groups.ask': PARTICIPANTS,
  'groups.spoke': PARTICIPANTS,
  'groups.end': GUIDE_OR_CO_CHAIR,
  'attendance.join': EVERYONE,
  'attendance.leave': EVERYONE,
  'queue.join': PARTICIPANTS,
  'queue.leave': PARTICIPANTS,
  'turn.grant': GUIDE_OR_CO_CHAIR,
  'turn.end': PARTICIPANTS,
  'turn.pass': PARTICIPANTS,
  'turn.defer': PARTICIPANTS,
  'turn.extend': GUIDE_OR_CO_CHAIR,
  'turn.interrupt': GUIDE_OR_CO_CHAIR,
  'floor.invite': GUIDE_OR_CO_CHAIR,
  'card.show': EVERYONE,
  /** Whoever is in the meeting; what is told is read by one person. */
  'conduct.tell': EVERYONE,
  'conduct.write': GUIDE_OR_CO_CHAIR,
  'conduct.reply': EVERYONE,
  'conduct.pause': GUIDE_OR_CO_CHAIR,
  'conduct.resume': GUIDE_OR_CO_CHAIR,
  'conduct.review': GUIDE_OR_CO_CHAIR,
  /** Citizens alone, and only whoever was asked (`conduct/decide`). */
  'conduct.sign': ELECTORS,
  'conduct.refuse': ELECTORS,
  /** Whoever has a vote, and nobody else: not even the guide, whose decisions it may be about. */
  'say.ask': ELECTORS,
  'say.answer': ELECTORS,
  /** What others answer with their hands; whoever guides adds none of their own (`say/decide`). */
  'say.hand': GUIDE_OR_CO_CHAIR,
  'say.settle': GUIDE_OR_CO_CHAIR,
  /** The server's own, once all have answered or the time is over; and once nobody speaks. */
  'say.close': NOBODY,
  'step.end': NOBODY,
  'spotlight.set': GUIDE_OR_CO_CHAIR,
  'spotlight.clear': GUIDE_OR_CO_CHAIR,
  'question.open': GUIDE_OR_CO_CHAIR,
  /** The guide too: she types for others, and gives no answer of her own (`questions/whose`). */
  'answer.write': PARTICIPANTS,
  'answer.withdraw': PARTICIPANTS,
  'question.reveal': GUIDE_OR_CO_CHAIR,
  'answer.build': PARTICIPANTS,
  'answer.read-out': GUIDE_OR_CO_CHAIR,
  'question.summarise': GUIDE_OR_CO_CHAIR,
  'summary.dispute': SUGGESTERS,
  'summary.answer': GUIDE_OR_CO_CHAIR,
  'paper.add': GUIDE,
  'paper.release': GUIDE,
  'paper.change': GUIDE,
  'paper.correct': GUIDE,
  'paper.withdraw': GUIDE,
  /** Whoever may read may say in which form. */
  'paper.need': EVERYONE,
  'paper.fit': EVERYONE,
  /** Whoever hears of one; what was said, only whoever was there can write (`side-meetings/decide`). */
  'side-meeting.record': EVERYONE,
  'side-meeting.note': EVERYONE,
  'side-meeting.deny': EVERYONE,
  'access.need': EVERYONE,
  'access.attend': EVERYONE,
  'access.arrange': GUIDE,
  /** Only ever one’s own: nobody says for somebody else that it is right, or waives it. */
  'access.answer': EVERYONE,
  'wellbeing.name': GUIDE_OR_CO_CHAIR,
  'support.ask': EVERYONE,
  /** Whoever is the contact, whatever else they do here; only of those who wait for them (`wellbeing/decide`). */
  'support.offer': EVERYONE,
  'support.settle': EVERYONE,
  /** One’s own address and choices, and nobody else’s. */
  'mail.set': EVERYONE,
  'mail.forget': EVERYONE,
  'ballot.open': GUIDE,
  'ballot.cast': ELECTORS,
  /** One’s own; and whoever was asked confirms it, somebody else with a vote (`afresh/decide`). */
  'afresh.ask': ELECTORS,
  'afresh.confirm': ELECTORS,
  /** For a member who agreed to it; no helper has a vote of their own by it (`helping/decide`). */
  'ballot.assist': PARTICIPANTS,
  /** One’s own; a guide for somebody whom they asked. */
  'helper.agree': GUIDE_OR_ELECTORS,
  'helper.end': PARTICIPANTS,
  'helper.declare': PARTICIPANTS,
  'contact.plan': GUIDE,
  'contact.reach': GUIDE,
  'ballot.close': GUIDE,
  /** The server's own, once everybody has voted. */
  'ballot.notice': NOBODY,
  'ballot.cancel': GUIDE,
  'objection.raise': ELECTORS,
  'objection.withdraw': ELECTORS,
  /** Whoever guides, or anybody who votes: it strikes nothing, it asks all others. */
  'objection.test': GUIDE_OR_ELECTORS,
  'objection.ask': GUIDE_OR_ELECTORS,
  /** Its author, or whoever they asked to pass their words on (`rounds/decide`). */
  'objection.answer': ELECTORS,
  'objection.relay': ELECTORS,
  'lot.prepare': GUIDE,
  /** Only whoever was asked to keep a half (`lots/decide`): one of each side, never the guide. */
  'lot.commit': ELECTORS,
  'lot.reveal': ELECTORS,
  /** The server's own, once the time for both halves is over. */
  'lot.draw': NOBODY,
  'discussion.call': ELECTORS,
  'discussion.take-back': ELECTORS,
  'dissent.record': ELECTORS,
  'dissent.decline': ELECTORS,
  'override.request': GUIDE,
  'override.countersign': ELECTORS,
  'override.refuse': ELECTORS,
  'interest.declare': GUIDE_OR_ELECTORS,
  'naming.choose': EVERYONE,
  'pulse.answer': EVERYONE,
  'session.talk-only': ELECTORS,
  'charter.propose': GUIDE_OR_ELECTORS,
  'charter.sign': ELECTORS,
  /** Each side names and removes its own (`witnesses/state`). */
  'witness.name': GUIDE_OR_ELECTORS,
  'witness.remove': GUIDE_OR_ELECTORS,
  'plan.agree': GUIDE,
  /** The server's own, at the first step after a release that brought rules. */
  'rules.adopt': NOBODY,
  'export.make': GUIDE_OR_ELECTORS,
} as const satisfies Record<string, readonly MemberFunction[]>

export type CommandType = keyof typeof MAY

/** What the server does by itself, when a time has come. */
export const SYSTEM_MAY: readonly CommandType[] = [
  ...(['ballot.close', 'ballot.notice', 'rules.adopt'] as const),
  // A tie is settled by lot even if nobody shows their half.
  ...(['lot.draw'] as const),
  // A turn whose time is over passes on to whoever waits.
  ...(['turn.end', 'turn.grant'] as const),
  // A pause from the queue ends after ten minutes.
  ...(['conduct.resume'] as const),
  // What was hidden in a round is shown when its time has come.
  ...(['question.reveal'] as const),
  // What the group wants of a meeting is counted and done without anybody's hand.
  ...(['say.close', 'step.end'] as const),
]

export const may = (fn: MemberFunction, type: CommandType): boolean =>
  (MAY[type] as readonly MemberFunction[]).includes(fn)

/** Who may write in the text. Whoever guides does not propose content (domain.md §2.2). */
export const mayWrite = (fn: MemberFunction): boolean => ELECTORS.includes(fn)

/** Who may say something beside the text: whoever may speak in the room, so the guide too, who answers questions. */
export const mayComment = (fn: MemberFunction): boolean => PARTICIPANTS.includes(fn)

const ONLY = new Map<readonly MemberFunction[], Sentence>([
  [GUIDE, (words) => words.errors_only_guide()],
  [GUIDE_OR_CO_CHAIR, (words) => words.errors_only_guide_or_co_chair()],
  [GUIDE_OR_ELECTORS, (words) => words.errors_only_guide_or_electors()],
  [ELECTORS, (words) => words.errors_only_electors()],
  [PARTICIPANTS, (words) => words.errors_only_participants()],
  [SCRIBES, (words) => words.errors_only_scribes()],
  [SUGGESTERS, (words) => words.errors_only_suggesters()],
  [NOBODY, (words) => words.errors_happens_by_itself()],
])

/** What somebody reads who may not. */
export const notAllowed = (type: CommandType): Sentence =>
  ONLY.get(MAY[type]) ?? ((words) => words.errors_members_only())
