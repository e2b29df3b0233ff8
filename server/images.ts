import { hash } from 'node:crypto'
import { insertImage, sumImageBytes } from '#db/images.ts'
import { AppError } from '#domain/app-error.ts'
import type { Digest } from '#domain/crypto.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Deps } from './deps.ts'

/** A photo from a phone, after the editor has made it smaller, is far below this. */
export const MAX_IMAGE_BYTES = 2 * 1024 * 1024
/** All pictures of one plan. */
const MAX_PLAN_BYTES = 100 * 1024 * 1024

/** How each kind of picture begins. What a file is called or claims to be does not count. */
const SIGNATURES: { mime: string; bytes: number[]; at: number }[] = [
  { mime: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], at: 0 },
  { mime: 'image/jpeg', bytes: [0xff, 0xd8, 0xff], at: 0 },
  { mime: 'image/gif', bytes: [0x47, 0x49, 0x46, 0x38], at: 0 },
  { mime: 'image/webp', bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
]

/** Where a picture of the text (`sha256:…`) is served, for members only. */
export const imageUrl = (planId: PlanId, digest: string): string =>
  `/api/v1/plans/${planId}/images/${digest.replace('sha256:', '')}`

/** Keeps a picture under its digest. Throws `invalid-input` for what is no picture, `too-large` over a limit. */
export async function saveImage(
  deps: Deps,
  planId: PlanId,
  memberId: MemberId,
  body: unknown,
): Promise<{ src: Digest; url: string }> {
  if (!Buffer.isBuffer(body)) throw new AppError('invalid-input', (words) => words.errors_send_a_picture())
  const kind = SIGNATURES.find(({ bytes, at }) => bytes.every((byte, i) => body[at + i] === byte))
  if (!kind) throw new AppError('invalid-input', (words) => words.errors_not_a_picture())
  if ((await sumImageBytes(deps.db, planId)) + body.length > MAX_PLAN_BYTES) {
    throw new AppError('too-large', (words) => words.errors_too_many_pictures())
  }
  const digest = hash('sha256', body, 'hex')
  const image = { digest, mime: kind.mime, bytes: body }
  await deps.db.transaction().execute((trx) => insertImage(trx, planId, memberId, image, deps.now()))
  return { src: `sha256:${digest}`, url: imageUrl(planId, digest) }
}
