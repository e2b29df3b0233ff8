import type { PaperId, SessionId } from '../ids.ts'
import type { SectionKey } from '../text/sections.ts'
import type { PaperFormat } from './formats.ts'

export type PaperEntries = {
  /** Seals `title`, and `text` unless it is a part of the plan. */
  'paper.added': { paper: PaperId; session: SessionId; section: SectionKey | null }
  /** `where` it is to be had (an address, "by post on Monday") is sealed, if the guide said so. */
  'paper.released': { paper: PaperId; format: PaperFormat }
  /** Its meaning is another now: no form of it is ready any more. Seals `title` and `text`, as above. */
  'paper.changed': { paper: PaperId; version: number; section: SectionKey | null }
  /** A slip of the pen: the same paper, so its time goes on. Seals `title` and `text`. */
  'paper.corrected': { paper: PaperId; version: number }
  /** Nobody needs it for its meeting any more. */
  'paper.withdrawn': { paper: PaperId }
}
