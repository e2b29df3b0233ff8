import type { AgendaEntries } from '../agenda/entries.ts'
import type { BallotEntries } from '../ballots/entries.ts'
import { utf8 } from '../bytes.ts'
import type { CharterEntries } from '../charter/entries.ts'
import type { CommitmentEntries } from '../commitment/entries.ts'
import type { ConductEntries } from '../conduct/entries.ts'
import type { DiscussionEntries } from '../discussions/entries.ts'
import type { DissentEntries } from '../dissent/entries.ts'
import type { DoorEntries } from '../doors/entries.ts'
import type { ExplainEntries } from '../explain/entries.ts'
import type { ExportEntries } from '../exports/entries.ts'
import type { FloorEntries } from '../floor/entries.ts'
import type { GroupEntries } from '../groups/entries.ts'
import type { Actor, Instant } from '../ids.ts'
import type { InterestEntries } from '../interests/entries.ts'
import type { LoneEntries } from '../lone/entries.ts'
import type { LotEntries } from '../lots/entries.ts'
import type { MemberEntries } from '../members/entries.ts'
import type { NamingEntries } from '../naming/entries.ts'
import type { OverrideEntries } from '../overrides/entries.ts'
import type { PaperEntries } from '../papers/entries.ts'
import type { PlanEntries } from '../plan/entries.ts'
import type { PlanState } from '../plan/state.ts'
import type { QuestionEntries } from '../questions/entries.ts'
import type { RecruitmentEntries } from '../recruitment/entries.ts'
import type { ResourceEntries } from '../resources/entries.ts'
import type { RoundEntries } from '../rounds/entries.ts'
import type { SayEntries } from '../say/entries.ts'
import type { ScribingEntries } from '../scribing/entries.ts'
import type { SectionEntries } from '../sections/entries.ts'
import type { SessionRecordEntries } from '../session-records/entries.ts'
import type { SessionEntries } from '../sessions/entries.ts'
import type { SideMeetingEntries } from '../side-meetings/entries.ts'
import type { SpotlightEntries } from '../spotlight/entries.ts'
import type { SuggestionEntries } from '../suggestions/entries.ts'
import { isInstant } from '../time.ts'
import type { TimelineEntries } from '../timeline/entries.ts'
import type { WellbeingEntries } from '../wellbeing/entries.ts'
import type { WitnessEntries } from '../witnesses/entries.ts'
import { canonical, type Json, MAX_ENTRY_BYTES, NotCanonical, parseCanonical } from './canonical.ts'
import type { Seal } from './seal.ts'

/** Every kind of entry and its body. A kind's body never changes its meaning: a change is a new kind. */
export type EntryBodies = PlanEntries &
  CommitmentEntries &
  TimelineEntries &
  ResourceEntries &
  RecruitmentEntries &
  MemberEntries &
  SectionEntries &
  SessionEntries &
  DoorEntries &
  AgendaEntries &
  SessionRecordEntries &
  GroupEntries &
  FloorEntries &
  SayEntries &
  ConductEntries &
  SpotlightEntries &
  QuestionEntries &
  PaperEntries &
  SideMeetingEntries &
  WellbeingEntries &
  WitnessEntries &
  ExplainEntries &
  SuggestionEntries &
  ScribingEntries &
  BallotEntries &
  OverrideEntries &
  InterestEntries &
  NamingEntries &
  LoneEntries &
  CharterEntries &
  DiscussionEntries &
  LotEntries &
  RoundEntries &
  DissentEntries &
  ExportEntries
export type EntryKind = keyof EntryBodies

export const LOG_VERSION = 'evenground-log-v1'

/** One line of the facilitation log; its canonical JSON is one leaf of the tree (voting.md §3.1). */
export type EntryOf<K extends EntryKind> = {
  v: typeof LOG_VERSION
  /** Index in the log, from 0. */
  seq: number
  /** Never earlier than the entry before. */
  at: Instant
  actor: Actor
  kind: K
  /** Public facts: ids, digests, whole numbers, enumerated words. Never free text. */
  body: EntryBodies[K]
  seals: Record<string, Seal>
}
export type Entry = { [K in EntryKind]: EntryOf<K> }[EntryKind]

/** How each kind of entry changes the state, which it owns and mutates (copying it would cost 97 % of the time). */
export type Evolvers<Bodies> = {
  [K in keyof Bodies & EntryKind]: (state: PlanState, entry: EntryOf<K>) => void
}

/** Who may read what a seal hides: all members, the facilitators, or one person. */
export type Audience = 'members' | 'facilitators' | { member: string }
/** A value to be sealed. `author` is kept beside it, outside the log, so that the person can find and erase it. */
export type ToSeal = { value: Json; audience: Audience; author?: string }

/** What `decide` asks to be written; number, time and seals are added at the door. */
export type DraftOf<K extends EntryKind> = {
  kind: K
  actor: Actor
  body: EntryBodies[K]
  seals?: Record<string, ToSeal>
}
export type Draft = { [K in EntryKind]: DraftOf<K> }[EntryKind]

/** Checks a draft's kind against its body; a plain object literal would widen the union. */
export const draft = <K extends EntryKind>(
  kind: K,
  actor: Actor,
  body: EntryBodies[K],
  seals?: Record<string, ToSeal>,
): Draft => ({ kind, actor, body, ...(seals ? { seals } : {}) }) as unknown as Draft

/** The exact text of an entry: what is hashed, stored and handed out. Throws NotCanonical if it is too large. */
export function encodeEntry(entry: Entry): string {
  const text = canonical(entry)
  if (utf8(text).length > MAX_ENTRY_BYTES) throw new NotCanonical('an_entry_is_larger_than_65535_bytes')
  return text
}

const KEYS = 'actor,at,body,kind,seals,seq,v'

/** The entry that `text` spells; throws NotCanonical unless it is one, canonically spelt, with exactly our keys. */
export function decodeEntry(text: string): Entry {
  if (utf8(text).length > MAX_ENTRY_BYTES) throw new NotCanonical('an_entry_is_larger_than_65535_bytes')
  const entry = parseCanonical(text)
  if (!isObject(entry) || Object.keys(entry).join() !== KEYS) throw new NotCanonical('an_entry_has_other_keys')
  const { actor, at, body, kind, seals, seq, v } = entry
  const sound =
    v === LOG_VERSION &&
    typeof actor === 'string' &&
    typeof kind === 'string' &&
    isInstant(at) &&
    typeof seq === 'number' &&
    seq >= 0 &&
    isObject(body) &&
    isObject(seals) &&
    Object.values(seals).every((seal) => typeof seal === 'string')
  if (!sound) throw new NotCanonical('an_entry_has_a_value_of_the_wrong_kind')
  return entry as unknown as Entry
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
