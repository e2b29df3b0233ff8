import { hex } from '#domain/bytes.ts'
import type { LotId, MemberId, PlanId } from '#domain/ids.ts'
import type { Secrets } from '../secrets.ts'

/**
 * The half of a lot that the server makes and keeps for somebody, in hexadecimal. Derived from SECRET_KEY, so that it
 * stands in no table and no backup, and a lost paper loses nothing.
 */
export const keptHalf = (secrets: Secrets, planId: PlanId, lot: LotId, member: MemberId): string =>
  hex(secrets.mac('half of a lot', `${planId} ${lot} ${member}`))
