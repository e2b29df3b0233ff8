import type { DeviceMemberTable, DeviceTable, EntryCodeTable } from './schema-doors.ts'
import type { ExportFileTable, ImageTable, RecordingTable } from './schema-files.ts'
import type { CalendarFeedMemberTable, CalendarFeedTable, MailAddressTable, MailOutboxTable } from './schema-mail.ts'
import type {
  AccessNeedTable,
  AccessProvisionTable,
  AvailabilityTable,
  CandidateTable,
  CardTable,
  CheckInTable,
  ConductReportTable,
  ConductStepTable,
  ContactTable,
  FloorClockTable,
  GroupAnswerTable,
  GroupAskTable,
  HelpingTable,
  HiddenAnswerTable,
  PaperNeedTable,
  PaperReachTable,
  PulseTable,
  QuestionDueTable,
  SessionAwayTable,
} from './schema-meetings.ts'
import type { CosignatureTable, WitnessContactTable } from './schema-witnesses.ts'

/**
 * One interface per table. State lives in the log; these tables hold the log itself, what is personal or secret, the
 * documents, and nothing that could be folded. Times are milliseconds since 1970; JSON is text, parsed by us.
 */
export type Database = {
  log_head: LogHeadTable
  log_entry: LogEntryTable
  sealed: SealedTable
  command: CommandTable
  refusal: RefusalTable
  invitation: InvitationTable
  credential: CredentialTable
  session: SessionTable
  session_member: SessionMemberTable
  entry_code: EntryCodeTable
  device: DeviceTable
  device_member: DeviceMemberTable
  readiness: ReadinessTable
  availability: AvailabilityTable
  dissent_answer: DissentAnswerTable
  ballot: BallotTable
  ballot_key: BallotKeyTable
  ballot_seat: BallotSeatTable
  ballot_afresh: BallotAfreshTable
  document: DocumentTable
  document_update: DocumentUpdateTable
  document_snapshot: DocumentSnapshotTable
  document_client: DocumentClientTable
  document_version: DocumentVersionTable
  lost_words: LostWordsTable
  comment_thread: CommentThreadTable
  comment: CommentTable
  image: ImageTable
  recording: RecordingTable
  paper_need: PaperNeedTable
  paper_reach: PaperReachTable
  access_need: AccessNeedTable
  access_provision: AccessProvisionTable
  session_away: SessionAwayTable
  check_in: CheckInTable
  card: CardTable
  pulse: PulseTable
  conduct_report: ConductReportTable
  conduct_step: ConductStepTable
  floor_clock: FloorClockTable
  helping: HelpingTable
  hidden_answer: HiddenAnswerTable
  question_due: QuestionDueTable
  contact: ContactTable
  group_ask: GroupAskTable
  group_answer: GroupAnswerTable
  candidate: CandidateTable
  witness_contact: WitnessContactTable
  cosignature: CosignatureTable
  mail_address: MailAddressTable
  mail_outbox: MailOutboxTable
  calendar_feed: CalendarFeedTable
  calendar_feed_member: CalendarFeedMemberTable
  export_file: ExportFileTable
  demo_plan: DemoPlanTable
}

export type LogHeadTable = {
  plan_id: string
  size: number
  /** 32 bytes. */
  root: Uint8Array
  /** The frontier's hashes, 32 bytes each, one after the other. */
  frontier: Uint8Array
  /** The signed note over size and root; written in the transaction of the entries. */
  checkpoint: string
  /** Moves when a table changes that a rule reads facts from, so that no gate passes on a stale fact. */
  facts: number
  /** Seeds of the log's and the receipts' Ed25519 keys, encrypted under SECRET_KEY. */
  log_key: Uint8Array
  receipts_key: Uint8Array
}
/** `text` is the exact canonical JSON that is hashed. */
export type LogEntryTable = { plan_id: string; seq: number; text: string }

/** What a seal in the log hides. Deleting the row erases it for good; the log still verifies. */
export type SealedTable = {
  plan_id: string
  seal: string
  name: string
  seq: number
  salt: string
  /** Canonical JSON. */
  value: string
  /** `members`, `facilitators` or a member id. */
  audience: string
  /** Whose words or data these are; never in the log. */
  author: string | null
}

/** The outcome of each command, so that a retry after a lost reply writes nothing. */
export type CommandTable = {
  plan_id: string
  command_id: string
  actor: string
  /** Keyed hash of the command, to tell a retry from a reused id. */
  fingerprint: string
  /** JSON without secrets. */
  outcome: string
  at: number
}
/** Refusals by rule; `repeats` are identical ones since the last that was logged. */
export type RefusalTable = {
  plan_id: string
  fingerprint: string
  rule_id: string
  last_at: number
  repeats: number
  total: number
}

/** One-use links. Only the hash of the token is stored. */
export type InvitationTable = {
  token_hash: string
  plan_id: string
  member_id: string
  /** From which the token can be derived again (together with SECRET_KEY), to print a card once more. */
  derivation: string
  created_at: number
  expires_at: number
  /** The command that used it up; a retry of that command may still present it. */
  used_by: string | null
  used_at: number | null
}
/** API tokens. Only the hash is stored. */
export type CredentialTable = { token_hash: string; plan_id: string; member_id: string; created_at: number }
/** Browser sessions: one cookie, several memberships. */
export type SessionTable = { token_hash: string; created_at: number; seen_at: number }
export type SessionMemberTable = { token_hash: string; plan_id: string; member_id: string }

/** Private answers to "ready to vote / I need help". */
export type ReadinessTable = {
  plan_id: string
  section: string
  member_id: string
  state: 'ready' | 'help'
  digest: string
}
export type DissentAnswerTable = { plan_id: string; ballot_id: string; member_id: string }

export type BallotTable = {
  plan_id: string
  ballot_id: string
  /** Casting and closing both lock this row; the log's head can't order them, because casting writes no entry. */
  state: 'open' | 'closed' | 'cancelled'
  closes_at: number
  /** How many seats it has, to see without a fold whether all have voted. */
  seats: number
  closes_when_all: number
  definition: string
  /** From closing on: the sorted papers, and the result. */
  box: string | null
  result: string | null
  /** After a tie: until when both halves of the lot are waited for; null once it is drawn, or where there is none. */
  lot_due: number | null
  /** The result with the lot’s order, once it is drawn; `result` stays what the papers alone came to. */
  drawn: string | null
}
/** Encrypts a vote's seat rows; backups leave it out, closing destroys it. */
/** Encrypted under the vote's own key: who asked for a fresh start, whom, and which keys are given up. */
export type BallotAfreshTable = { ballot_id: string; seat_mac: string; sealed: Uint8Array }
export type BallotKeyTable = { ballot_id: string; key: Uint8Array }
/** While a vote is open, what joins a seat to its paper. Gone in the transaction that closes it. */
export type BallotSeatTable = {
  ballot_id: string
  member_id: string
  /** Keyed hash of the paper's public key: no two seats may use one key. */
  key_mac: string
  /** Encrypted: paper, command ids, and the assisted key. */
  sealed: Uint8Array
}

export type DocumentTable = {
  plan_id: string
  section: string
  /** How many updates are committed. */
  seq: number
  frozen_at: number | null
}
export type DocumentUpdateTable = {
  plan_id: string
  section: string
  seq: number
  /** `system` for what the server did itself: the mark of a comment. */
  member_id: string
  /** A Yjs v1 update. */
  bytes: Uint8Array
  at: number
  /** Words that it moved, and who wrote them (domain/text/authorship/codec.ts); null where it moved nobody else's. */
  credits: Uint8Array | null
}
/** The document's state at `seq`, so that opening needs only the updates after it. */
export type DocumentSnapshotTable = {
  plan_id: string
  section: string
  seq: number
  state: Uint8Array
  /** Who wrote the moved words that stand in it. */
  credits: Uint8Array | null
  /** What was deleted lately, so that undoing it after a restart still gives it back to its authors. */
  deleted: Uint8Array | null
}
/** Which member a Yjs client id belongs to; the first to use it owns it for ever. */
export type DocumentClientTable = { plan_id: string; section: string; client_id: number; member_id: string }

/** A moment of a text that was kept by name, or because something happened to it. */
export type DocumentVersionTable = {
  plan_id: string
  version_id: string
  section: string
  /** The update that made the text what it was then. */
  seq: number
  kind: 'named' | 'frozen' | 'vote' | 'session' | 'agreed' | 'restore'
  /** Given by a member; null for all other kinds. */
  name: string | null
  /** The vote or meeting that it was kept for. */
  about: string | null
  /** Who named it, or did what it was kept for. */
  member_id: string
  at: number
}
/** Words that others took out of a text, for whoever wrote them and for nobody else. */
export type LostWordsTable = {
  plan_id: string
  lost_id: string
  section: string
  /** Whose words they are. */
  member_id: string
  /** The number of the text in which they still stood. */
  before: number
  /** JSON: the words, and where they stood (domain/text/lost-words.ts). */
  words: string
  state: 'open' | 'back' | 'fine'
  at: number
}

/** A talk about some words of a section. Where they are, a mark of this id in the text says. */
export type CommentThreadTable = {
  plan_id: string
  thread_id: string
  section: string
  /** The words as they were when the thread began, for when they are gone from the text. */
  quote: string
  state: 'open' | 'resolved'
  resolved_by: string | null
  resolved_at: number | null
  at: number
}
export type CommentTable = {
  plan_id: string
  comment_id: string
  thread_id: string
  /** Its place in the thread, from 1; no two are the same, however many people answer at once. */
  number: number
  member_id: string
  /** Null once its author took it back. */
  text: string | null
  at: number
  /** When its author changed it or took it back. */
  changed_at: number | null
}

/**
 * Plans that anybody may look round in. Nothing in their logs says so. The highest number of a language is the one that
 * visitors get; two who make the next one at once cannot both.
 */
export type DemoPlanTable = { plan_id: string; locale: string; number: number; created_at: number }
