import type { BallotId, MemberId } from '#domain/ids.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import * as m from '#words'
import { PHASE_WORDS } from './groups/words.ts'

export type Names = {
  member: (id: MemberId) => string
  part: (key: SectionKey) => string
  vote: (id: BallotId) => string
}

/** What has just happened in a meeting, in a sentence. The log tells the same in full, and everything else as well. */
export function newsWords(entry: Entry, { member, part, vote }: Names): string {
  const who = entry.actor === 'system' ? 'Evenground' : member(entry.actor)
  switch (entry.kind) {
    case 'session.opened':
      return m.meetings_news_opened({ name: who })
    case 'session.closed':
      return m.meetings_news_closed({ name: who })
    case 'session.cancelled':
      return m.meetings_news_cancelled({ name: who })
    case 'attendance.joined':
      return m.meetings_news_came({ name: member(entry.body.member) })
    case 'attendance.left':
      return m.meetings_news_went({ name: member(entry.body.member) })
    case 'queue.joined':
      return m.meetings_news_asked({ name: member(entry.body.member) })
    case 'queue.left':
      return m.meetings_news_unasked({ name: member(entry.body.member) })
    case 'turn.granted':
      return m.meetings_news_floor({ name: member(entry.body.member) })
    case 'turn.ended':
      return m.meetings_news_finished({ name: member(entry.body.member) })
    case 'turn.passed':
      return m.meetings_news_passed({ name: member(entry.body.member) })
    case 'say.asked':
      return m.say_news_asked()
    case 'say.decided':
      return entry.body.carried ? m.say_news_carried() : m.say_news_not_carried()
    case 'say.settled':
      return m.say_news_settled()
    case 'step.ended':
      return m.say_news_step_ended()
    case 'spotlight.set':
      return m.spotlight_news_set({ title: part(entry.body.section) })
    case 'spotlight.cleared':
      return m.spotlight_news_cleared()
    case 'groups.made':
      return m.groups_news_made({ n: entry.body.groups.length })
    case 'groups.moved':
      return m.groups_news_moved({ name: member(entry.body.member), n: entry.body.to + 1 })
    case 'groups.noted':
      return m.groups_news_noted({ name: who, n: entry.body.group + 1 })
    case 'groups.asked':
      return m.groups_news_asked({ name: member(entry.body.member) })
    case 'groups.spoken':
      return m.groups_news_spoken({ name: member(entry.body.member) })
    case 'groups.went-on':
      return PHASE_WORDS[entry.body.phase]
    case 'groups.ended':
      return m.groups_news_ended()
    case 'section.frozen':
      return m.meetings_news_frozen({ part: part(entry.body.section) })
    case 'section.thawed':
      return m.meetings_news_thawed({ part: part(entry.body.section) })
    case 'readiness.asked':
      return m.meetings_news_readiness({ part: part(entry.body.section) })
    case 'explain.asked':
      return m.meetings_news_explain({ part: part(entry.body.section) })
    case 'suggestion.made':
      return m.meetings_news_suggested({ name: who, part: part(entry.body.section) })
    case 'suggestion.applied':
      return m.meetings_news_applied({ part: part(entry.body.section) })
    case 'ballot.opened':
      return m.meetings_news_vote({ title: vote(entry.body.ballot) })
    case 'ballot.closed':
      return m.meetings_news_vote_closed({ title: vote(entry.body.ballot) })
    default:
      return m.meetings_news_other()
  }
}
