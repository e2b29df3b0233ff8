/** Branded ids: text at run time, apart for the compiler, so that a ballot's id never passes for a member's. */
declare const brand: unique symbol
type Id<Noun extends string> = string & { readonly [brand]: Noun }

export type PlanId = Id<'plan'>
/** Opaque and random per plan; what the log calls a person. Names live elsewhere and can be erased. */
export type MemberId = Id<'member'>
export type BallotId = Id<'ballot'>
export type SessionId = Id<'session'>
export type OverrideId = Id<'override'>
export type ExplainId = Id<'explain'>
export type ObjectionId = Id<'objection'>
export type DissentId = Id<'dissent'>
/** Also the id of the mark in the text that says which words it is about. */
export type ThreadId = Id<'thread'>
export type CommentId = Id<'comment'>
export type SuggestionId = Id<'suggestion'>
/** A moment of a text that was kept. */
export type VersionId = Id<'version'>
/** Words that others took out. */
export type LostId = Id<'lost'>
/** Of what somebody said and somebody else typed. */
export type WordsId = Id<'words'>
/** Of what somebody said into a device. */
export type RecordingId = Id<'recording'>
/** Of a change to the charter that somebody asks the group for. */
export type AmendmentId = Id<'amendment'>
export type PaperId = Id<'paper'>
/** Of a talk about the plan outside the group's meetings. */
export type SideMeetingId = Id<'sidemeeting'>
/** Of what somebody asks a meeting to talk about. */
export type AgendaItemId = Id<'agendaitem'>
/** Of what a guide asks everybody, and of what somebody says to it. */
export type QuestionId = Id<'question'>
export type AnswerId = Id<'answer'>
/** Of how a tie in one vote would be settled. */
export type LotId = Id<'lot'>
/** Made by the client; a second command under the same id is the first one again. */
export type CommandId = Id<'command'>

/** UTC with milliseconds, `2026-03-01T09:05:00.000Z`: sorts, hashes and stores alike everywhere. */
export type Instant = string & { readonly [brand]: 'instant' }

/** Who acted: a member, or `system` for the server's own acts and for what must not name anybody. */
export type Actor = MemberId | 'system'

const PREFIX = {
  plan: 'p',
  member: 'm',
  ballot: 'b',
  session: 's',
  override: 'o',
  explain: 'x',
  objection: 'j',
  dissent: 'd',
  thread: 't',
  comment: 'c',
  suggestion: 'g',
  version: 'v',
  lost: 'l',
  words: 'w',
  recording: 'v',
  amendment: 'h',
  paper: 'r',
  sidemeeting: 'a',
  agendaitem: 'i',
  question: 'q',
  answer: 'n',
  lot: 'k',
}
type Noun = keyof typeof PREFIX

/** `m_` and 26 characters: `random` is 128 random bits in Crockford's base 32, handed in because domain/ knows no chance. */
export const idOf = <N extends Noun>(noun: N, random: string): Id<N> => `${PREFIX[noun]}_${random}` as Id<N>

/** The shape of an id of that noun, for parsing input. */
export const idPattern = (noun: Noun): RegExp => new RegExp(`^${PREFIX[noun]}_[0-9a-hjkmnp-tv-z]{26}$`)
