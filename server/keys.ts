import type { Head } from '#db/log.ts'
import type { Signer } from '#domain/crypto.ts'
import type { PlanId } from '#domain/ids.ts'
import { signerFrom } from './crypto.ts'
import type { Secrets } from './secrets.ts'

/** Names of a plan's log and of its receipts' key. `host` is fixed when the log is opened. */
export const originOf = (host: string, planId: PlanId): string => `${host}/plan/${planId}`
export const receiptsName = (origin: string): string => `${origin}/receipts`

export const sealKey = (secrets: Secrets, planId: PlanId, use: 'log' | 'receipts', seed: Uint8Array): Uint8Array =>
  secrets.seal(`${use}-key ${planId}`, seed)

/** Signs checkpoints. `origin` is the one in the log's first entry. */
export const logSigner = (secrets: Secrets, head: Head, origin: string): Signer =>
  signerFrom(origin, secrets.open(`log-key ${head.planId}`, head.logKey))

/** Signs receipts. */
export const receiptSigner = (secrets: Secrets, head: Head, origin: string): Signer =>
  signerFrom(receiptsName(origin), secrets.open(`receipts-key ${head.planId}`, head.receiptsKey))
