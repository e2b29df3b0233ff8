import type { MemberId, RecordingId, WordsId } from '../ids.ts'
import type { SectionKey } from '../text/sections.ts'

export type ScribingEntries = {
  /** By the scribe. Seals `typed` (the words, and where they go), for the speaker alone. */
  'words.typed': { words: WordsId; section: SectionKey; speaker: MemberId; recording: RecordingId | null }
  /** By the speaker: the text of the section has their words since its document's number `seq`. */
  'words.scribed': { words: WordsId; section: SectionKey; scribe: MemberId; seq: number }
  /** By the speaker, or by the scribe who takes them back. */
  'words.declined': { words: WordsId }
  /** By the speaker, into a device. The sound is no part of the log. */
  'words.said': { recording: RecordingId; section: SectionKey }
  /** By the speaker: the recording is deleted. */
  'words.unsaid': { recording: RecordingId }
}
