import type { DoorEntries } from '../doors/entries.ts'
import type { LoneEntries } from '../lone/entries.ts'
import type { MemberEntries } from '../members/entries.ts'
import type { MemberFunction, Side } from '../members/state.ts'
import type { PaperEntries } from '../papers/entries.ts'
import { formatWords } from '../papers/format-words.ts'
import type { RecruitmentEntries } from '../recruitment/entries.ts'
import type { SessionEntries } from '../sessions/entries.ts'
import { keyOf } from '../words/key.ts'
import { localeOf } from '../words/words.ts'
import type { Sentences } from './sentences.ts'
import { timeInWords } from './sentences-time.ts'
import { titled } from './sentences-words.ts'

/** As what somebody is there: a side for those who vote, else what they do. */
function roleOf({ side, function: fn }: { side: Side | null; function: MemberFunction }): string {
  if (!side) return keyOf(fn)
  return fn === 'member' ? side : `${side}_${keyOf(fn)}`
}

const memberSentences: Sentences<MemberEntries> = {
  'member.invited': ({ body }, { who, names, words }) =>
    words.log_member_invited({ who, name: names.name(body.member), role: roleOf(body) }),
  'member.joined': ({ body }, { who, words }) => words.log_member_joined({ who, role: roleOf(body) }),
  'member.renamed': (_entry, { who, words }) => words.log_member_renamed({ who }),
  'member.reissued': ({ body }, { who, names, words }) =>
    words.log_member_reissued({ who, name: names.name(body.member) }),
  'member.left': ({ body }, { who, words }) =>
    body.words === 'unname' ? words.log_member_left_unnamed({ who }) : words.log_member_left_named({ who }),
  'role.described': ({ body, actor }, { who, names, words }) =>
    actor === body.member
      ? words.log_role_described_own({ who })
      : words.log_role_described_for({ who, name: names.name(body.member) }),
  'role.signed': ({ body, actor }, { who, names, words }) =>
    actor === body.member
      ? words.log_role_signed_own({ who })
      : words.log_role_signed_for({ who, name: names.name(body.member) }),
}

const doorSentences: Sentences<DoorEntries> = {
  'join-code.made': (_entry, { who, words }) => words.log_join_code_made({ who }),
  'guest.joined': ({ body }, { who, words }) => words.log_guest_joined({ who, side: body.side }),
  'seat-card.made': ({ body }, { who, names, words }) =>
    words.log_seat_card_made({ who, name: names.name(body.member) }),
  'seat-card.replaced': ({ body }, { who, names, words }) =>
    words.log_seat_card_replaced({ who, name: names.name(body.member) }),
  'seat-card.used': (_entry, { who, words }) => words.log_seat_card_used({ who }),
}

const recruitmentSentences: Sentences<RecruitmentEntries> = {
  'recruitment.published': ({ body }, { who, words }) =>
    [
      words[`log_recruitment_${keyOf(body.method)}`]({ who, n: body.places }),
      ...(body.method === 'nomination'
        ? []
        : [words.log_recruitment_until({ at: timeInWords(body.closesAt, localeOf(words)) })]),
    ].join(' '),
  'recruitment.closed': ({ body }, { who, words }) => words.log_recruitment_closed({ who, n: body.count }),
  'recruitment.drawn': ({ body }, { who, words }) =>
    [
      words.log_recruitment_drawn({ who, n: body.drawn.length, others: body.waiting.length }),
      ...(body.short.length > 0 ? [words.log_recruitment_short({ n: body.short.length })] : []),
    ].join(' '),
  'recruitment.finished': (_entry, { who, words }) => words.log_recruitment_finished({ who }),
}

const meetingSentences: Sentences<SessionEntries & LoneEntries & PaperEntries> = {
  'session.scheduled': ({ body }, { who, names, words }) => {
    const { known, title } = titled(body.session, names)
    const how = words[`log_how_${body.kind}`]()
    const planned = { who, at: timeInWords(body.startsAt, localeOf(words)), n: body.minutes, how }
    return known === 'yes'
      ? words.log_session_scheduled({ ...planned, title })
      : words.log_session_scheduled_untitled(planned)
  },
  'session.opened': ({ body }, { who, names, words }) =>
    words.log_session_opened({ who, ...titled(body.session, names) }),
  'session.closed': ({ body }, { who, names, words }) =>
    words.log_session_closed({ who, ...titled(body.session, names) }),
  'session.cancelled': ({ body }, { who, names, words }) =>
    words.log_session_cancelled({ who, ...titled(body.session, names) }),
  'attendance.joined': ({ body, actor }, { who, names, words }) =>
    actor === body.member
      ? words.log_attendance_joined({ who, ...titled(body.session, names) })
      : words.log_attendance_joined_noted({ who, name: names.name(body.member), ...titled(body.session, names) }),
  'attendance.left': ({ body, actor }, { who, names, words }) =>
    actor === body.member
      ? words.log_attendance_left({ who, ...titled(body.session, names) })
      : words.log_attendance_left_noted({ who, name: names.name(body.member), ...titled(body.session, names) }),
  'session.talk-only': (_entry, { words }) => words.log_session_talk_only(),
  'session.paused': ({ actor }, { who, words }) =>
    actor === 'system' ? words.log_session_paused() : words.log_session_paused_by({ who }),
  'session.resumed': (_entry, { who, words }) => words.log_session_resumed({ who }),
  'session.taken-over': (_entry, { who, words }) => words.log_session_taken_over({ who }),
  'paper.added': ({ body }, { who, names, words }) => words.log_paper_added({ who, ...titled(body.session, names) }),
  'paper.released': ({ body }, { who, words }) =>
    words.log_paper_released({ who, format: formatWords(body.format, words) }),
  'paper.changed': (_entry, { who, words }) => words.log_paper_changed({ who }),
  'paper.corrected': (_entry, { who, words }) => words.log_paper_corrected({ who }),
  'paper.withdrawn': (_entry, { who, words }) => words.log_paper_withdrawn({ who }),
}

export const peopleSentences: Sentences<
  MemberEntries & DoorEntries & RecruitmentEntries & SessionEntries & LoneEntries & PaperEntries
> = {
  ...memberSentences,
  ...doorSentences,
  ...recruitmentSentences,
  ...meetingSentences,
}
