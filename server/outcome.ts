import type { Json } from '#domain/log/canonical.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { Refusal } from '#domain/rules/rule.ts'
import type { Words } from '#domain/words/words.ts'

/** What came of a command. `result` holds what the command promises (design.md §5.1). */
export type Outcome =
  | { ok: true; entries: Entry[]; result?: Record<string, Json> }
  | { ok: false; refusals: ToldRefusal[]; entries: Entry[] }

/** A refusal as whoever asked reads it: its sentence is in their language, and stays so for a retry. */
export type ToldRefusal = Omit<Refusal, 'message'> & { message: string }

export const toldIn = (words: Words, refusals: readonly Refusal[]): ToldRefusal[] =>
  refusals.map((refusal) => ({ ...refusal, message: refusal.message(words) }))
