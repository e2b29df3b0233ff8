import type { AgendaItem } from '../agenda/state.ts'
import { AppError } from '../app-error.ts'
import type { Ballot, MethodId, Objection } from '../ballots/state.ts'
import type { Principle } from '../charter/principles.ts'
import type { Amendment } from '../charter/state.ts'
import type { Commitment } from '../commitment/state.ts'
import type { Digest } from '../crypto.ts'
import type { Discussion } from '../discussions/state.ts'
import type { Dissent } from '../dissent/state.ts'
import type { Explain } from '../explain/state.ts'
import type { Export } from '../exports/state.ts'
import type { QueuePlace, Turn } from '../floor/state.ts'
import type {
  Actor,
  AgendaItemId,
  AmendmentId,
  BallotId,
  DissentId,
  ExplainId,
  Instant,
  LotId,
  MemberId,
  ObjectionId,
  OverrideId,
  PaperId,
  QuestionId,
  RecordingId,
  SessionId,
  SideMeetingId,
  SuggestionId,
  WordsId,
} from '../ids.ts'
import type { Interest } from '../interests/state.ts'
import type { Seal } from '../log/seal.ts'
import type { Lot } from '../lots/state.ts'
import { isElector, type Member } from '../members/state.ts'
import type { Naming } from '../naming/state.ts'
import type { Override } from '../overrides/state.ts'
import type { Paper } from '../papers/state.ts'
import type { Question } from '../questions/state.ts'
import type { Recruitment } from '../recruitment/state.ts'
import type { Resources } from '../resources/state.ts'
import type { Settings } from '../rules/rule.ts'
import type { Recording, SpokenWords } from '../scribing/state.ts'
import { newSections, type Section } from '../sections/state.ts'
import type { Correction } from '../session-records/state.ts'
import type { Session } from '../sessions/state.ts'
import type { SideMeeting } from '../side-meetings/state.ts'
import type { Suggestion } from '../suggestions/state.ts'
import type { SectionKey } from '../text/sections.ts'
import type { Timeline } from '../timeline/state.ts'
import type { WellbeingContact } from '../wellbeing/state.ts'
import type { Witness } from '../witnesses/state.ts'

/**
 * A plan as its log tells it: the fold of all entries. Nothing about how a plan is made exists elsewhere.
 * Owned by whoever folds; `evolve` mutates it, everybody else only reads.
 */
export type PlanState = {
  origin: string
  keys: { log: string; receipts: string }
  /** How many entries have been folded. */
  size: number
  /** Time of the last entry. */
  at: Instant
  startedAt: Instant | null
  title: Seal
  place: Seal
  question: Seal
  scope: Seal | null
  /** What the sponsor promised. */
  commitment: Commitment | null
  /** When each stretch of the work is to take place. */
  timeline: Timeline | null
  /** Who sees to the work, and what money there is for taking part. */
  resources: Resources | null
  /** Calls for people to take part, in their order. */
  recruitments: Recruitment[]
  /** The method that the group starts from; a ballot may name another. */
  method: MethodId
  facilitatorEmployedBySponsor: boolean
  /** Which edition of the fairness rules judges this plan's steps (`rules/edition.ts`). */
  edition: number
  /** The group's own rule settings, by rule id; defaults where absent. */
  settings: Record<string, Settings>
  members: Map<MemberId, Member>
  /** Since when citizens are fewer than half because somebody left (28 days' grace, LPF-01). */
  citizensShortSince: Instant | null
  sections: Map<SectionKey, Section>
  sessions: Map<SessionId, Session>
  openSession: SessionId | null
  /** What members say was different in meetings that are over. */
  corrections: Correction[]
  /** What members ask meetings to talk about. */
  agendaItems: Map<AgendaItemId, AgendaItem>
  /** What everybody is asked, in a meeting or in their own time. */
  questions: Map<QuestionId, Question>
  /** What is to be read before meetings. */
  papers: Map<PaperId, Paper>
  /** Talk about the plan outside the group's meetings, as far as somebody told of it. */
  sideMeetings: Map<SideMeetingId, SideMeeting>
  /** To whom people can turn if something upsets them. */
  wellbeing: WellbeingContact | null
  /** Who signs heads of this log besides us, by their keys, in the order in which they were named. */
  witnesses: Map<string, Witness>
  queue: QueuePlace[]
  turn: Turn | null
  explains: Map<ExplainId, Explain>
  suggestions: Map<SuggestionId, Suggestion>
  spokenWords: Map<WordsId, SpokenWords>
  recordings: Map<RecordingId, Recording>
  ballots: Map<BallotId, Ballot>
  objections: Map<ObjectionId, Objection>
  dissents: Map<DissentId, Dissent>
  /** Second discussions, by the vote that each follows. */
  discussions: Map<BallotId, Discussion>
  /** How ties are settled without a chair. */
  lots: Map<LotId, Lot>
  overrides: Map<OverrideId, Override>
  /** Who signed the last override: nobody signs twice running. */
  lastCountersign: MemberId | null
  /** Who declared what they could gain or lose by the plan. */
  interests: Map<MemberId, Interest>
  /** Where members want to be named in what is published; who is not in it, nowhere. */
  naming: Map<MemberId, Naming>
  /** What the group promised each other, in the order in which it is read. */
  principles: Principle[]
  /** Changes to the charter that somebody asked for. */
  amendments: Map<AmendmentId, Amendment>
  agreed: { at: Instant; text: Digest; ballots: BallotId[]; seq: number } | null
  exports: Export[]
  /** Logged refusals by rule id. */
  refusals: Record<string, number>
}

export const emptyState = (): PlanState => ({
  origin: '',
  keys: { log: '', receipts: '' },
  size: 0,
  at: '1970-01-01T00:00:00.000Z' as Instant,
  startedAt: null,
  title: '',
  place: '',
  question: '',
  scope: null,
  commitment: null,
  timeline: null,
  resources: null,
  recruitments: [],
  method: 'consent',
  facilitatorEmployedBySponsor: false,
  edition: 1,
  settings: {},
  members: new Map(),
  citizensShortSince: null,
  sections: newSections(),
  sessions: new Map(),
  openSession: null,
  corrections: [],
  agendaItems: new Map(),
  questions: new Map(),
  papers: new Map(),
  sideMeetings: new Map(),
  wellbeing: null,
  witnesses: new Map(),
  queue: [],
  turn: null,
  explains: new Map(),
  suggestions: new Map(),
  spokenWords: new Map(),
  recordings: new Map(),
  ballots: new Map(),
  objections: new Map(),
  dissents: new Map(),
  discussions: new Map(),
  lots: new Map(),
  overrides: new Map(),
  lastCountersign: null,
  interests: new Map(),
  naming: new Map(),
  principles: [],
  amendments: new Map(),
  agreed: null,
  exports: [],
  refusals: {},
})

/** The member with this id, or an AppError: ids reach us from commands as well as from entries. */
export function memberOf(state: PlanState, id: Actor): Member {
  const member = id === 'system' ? undefined : state.members.get(id)
  if (!member) throw new AppError('not-found', (words) => words.errors_no_such_member())
  return member
}

export function ballotOf(state: PlanState, id: BallotId): Ballot {
  const ballot = state.ballots.get(id)
  if (!ballot) throw new AppError('not-found', (words) => words.errors_no_such_vote())
  return ballot
}

export function sectionOf(state: PlanState, key: SectionKey): Section {
  const section = state.sections.get(key)
  if (!section) throw new AppError('not-found', (words) => words.errors_no_such_section())
  return section
}

export const openBallots = (state: PlanState): Ballot[] =>
  [...state.ballots.values()].filter((ballot) => ballot.state === 'open')

/** The session that is open now and where people are together (in a room or online). */
export function liveSession(state: PlanState): Session | undefined {
  const session = state.openSession ? state.sessions.get(state.openSession) : undefined
  return session && session.kind !== 'async' ? session : undefined
}

/** Where the plan is, in the words of the process (domain.md §2.3); later phases come with later artefacts. */
export type Phase = 'people' | 'draft' | 'decide' | 'agree'
export function phaseOf(state: PlanState): Phase {
  if (openBallots(state).some((ballot) => ballot.kind === 'deciding')) return 'decide'
  if (state.agreed) return 'agree'
  return [...state.members.values()].some((m) => isElector(m) && m.status === 'joined') ? 'draft' : 'people'
}
