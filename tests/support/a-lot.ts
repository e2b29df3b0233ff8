import { hex } from '#domain/bytes.ts'
import type { BallotId, LotId, MemberId } from '#domain/ids.ts'
import { promiseFor } from '#domain/lots/state.ts'
import { nodeCrypto } from '#server/crypto.ts'

/** Any secret, the same for the same number. */
export const secretNumber = (n: number): string => hex(nodeCrypto.sha256(new TextEncoder().encode(`a secret ${n}`)))
export const promiseOf = (secret: string) => promiseFor(nodeCrypto.sha256, new Uint8Array(Buffer.from(secret, 'hex')))

type Sends = (who: MemberId, type: 'lot.prepare' | 'lot.commit', input: object) => unknown
type Ask = {
  guide: MemberId
  citizen: MemberId
  professional: MemberId
  secrets: readonly [string | null, string | null]
}

/** Both halves are promised; null: the server makes and keeps that one. */
export async function aLot(send: Sends, { guide, citizen, professional, secrets }: Ask): Promise<LotId> {
  const { lotId } = (await send(guide, 'lot.prepare', { citizen, professional })) as { lotId: LotId }
  for (const [index, who] of [citizen, professional].entries()) {
    const secret = secrets[index]
    await send(who, 'lot.commit', { lotId, ...(secret ? { commitment: promiseOf(secret) } : {}) })
  }
  return lotId
}
export type { BallotId }
