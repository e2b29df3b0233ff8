import type { Json } from '#domain/log/canonical.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { Refusal } from '#domain/rules/rule.ts'

/** What came of a command. `result` holds what the command promises (design.md §5.1). */
export type Outcome =
  | { ok: true; entries: Entry[]; result?: Record<string, Json> }
  | { ok: false; refusals: Refusal[]; entries: Entry[] }
