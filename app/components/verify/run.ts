import { browserCrypto } from '#app/crypto.ts'
import type { Report } from '#domain/verify/report.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import * as m from '#words/all'

/** The bytes of a file, and the key of the log that its reader trusts, if they have one. */
export type Task = { bytes: Uint8Array; key?: string }

export const runCheck = ({ bytes, key }: Task): Report => verifyBundle(browserCrypto, bytes, m, key ? { key } : {})
