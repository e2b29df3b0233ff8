import type { Reader, Writer } from '#db/client.ts'
import { type EntryCode, findCode, insertCode } from '#db/entry-codes.ts'
import { AppError } from '#domain/app-error.ts'
import { codeOf, normaliseCode } from '#domain/doors/codes.ts'
import type { MemberId, PlanId, SessionId } from '#domain/ids.ts'
import type { Deps } from '../deps.ts'

/** For a meeting as a whole (no member), or for one member's seat at it. */
type For = { planId: PlanId; sessionId: SessionId; memberId: MemberId | null }

/** Two codes of a site are the same once in some ten million; more than a few times running is a fault of ours. */
const TRIES = 10

/** The code that a stored derivation stands for. */
export const codeFrom = ({ secrets }: Pick<Deps, 'secrets'>, derivation: string): string =>
  codeOf(secrets.mac('entry-code', derivation))

/** What is stored of a code: without SECRET_KEY, trying all of them finds nothing. */
const hashCode = ({ secrets }: Pick<Deps, 'secrets'>, code: string): string =>
  Buffer.from(secrets.mac('entry-code-hash', code)).toString('hex')

export const linkOfCode = ({ publicUrl }: Pick<Deps, 'publicUrl'>, code: string): string => `${publicUrl}/room/${code}`

export const unknownCode = () => new AppError('not-found', (words) => words.doors_unknown_code())

/** A code that nobody has. `key` (the command's id) keeps it apart from all others for the same seat. */
export async function makeCode(trx: Writer, deps: Deps, whose: For, key: string): Promise<string> {
  const { planId, sessionId, memberId } = whose
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const derivation = [planId, sessionId, memberId ?? 'guests', key, attempt].join(' ')
    const code = codeFrom(deps, derivation)
    const codeHash = hashCode(deps, code)
    if (await findCode(trx, codeHash)) continue
    await insertCode(trx, { codeHash, planId, sessionId, memberId, derivation, usedAt: null, createdAt: deps.now() })
    return code
  }
  throw new Error('No code is free.')
}

/** The code that somebody typed, if it is one of ours. */
export async function readCode(db: Reader, deps: Pick<Deps, 'secrets'>, typed: string): Promise<EntryCode | undefined> {
  const code = normaliseCode(typed)
  return code === null ? undefined : findCode(db, hashCode(deps, code))
}
