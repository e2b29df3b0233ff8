import { browserCrypto } from '#app/crypto.ts'
import type { Report } from '#domain/verify/report.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import * as m from '#words/all'

/** The bytes of a file, and the key of the log that its reader trusts, if they have one. */
export type Task = { bytes: Uint8Array; key?: string }
/** How many of a record's entries have been read. */
export type Progress = { read: number; of: number }
/** What the thread that checks says. */
export type Said = { kind: 'ready' } | { kind: 'progress'; progress: Progress } | { kind: 'report'; report: Report }

export const runCheck = ({ bytes, key }: Task, onProgress?: (progress: Progress) => void): Report =>
  verifyBundle(browserCrypto, bytes, m, {
    ...(key ? { key } : {}),
    onEntry: (read, of) => {
      if (isWorthSaying(read, of)) onProgress?.({ read, of })
    },
  })

/** A hundred times at most, and never for a short record. */
const isWorthSaying = (read: number, of: number): boolean => read % Math.max(1_000, Math.ceil(of / 100)) === 0
