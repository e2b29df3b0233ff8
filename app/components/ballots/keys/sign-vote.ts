import type { Choice } from '#domain/ballots/choice.ts'
import { paperMessage } from '#domain/ballots/paper.ts'
import { base64url, fromBase64url } from '#domain/bytes.ts'
import type { Digest } from '#domain/crypto.ts'
import { randomSeed, signerFrom } from './signer.ts'
import { dropVote, findVote, keepVote, type Who } from './store.ts'

type Vote = {
  who: Who
  closesAt: string
  definition: Digest
  choice: Choice
  /** The paper that is in the box by now. */
  seat: { holder: string; rev: number }
}

/** Whether this browser can make a key and keep it. Throws where it can't; then the site signs, as it always could. */
export async function canSign({ who, closesAt }: Pick<Vote, 'who' | 'closesAt'>): Promise<void> {
  if (!(await findVote(who))) {
    await keepVote({ ...who, closesAt, rev: 0 })
    await dropVote(who)
  }
  await signerFrom(randomSeed())
}

/**
 * Signs a paper with this vote's own key. The key is kept before anything is sent: if the answer is lost, the vote can
 * still be changed. A key that is there already is never replaced here, for its paper may be in the box.
 */
export async function signVote({ who, closesAt, definition, choice, seat }: Vote) {
  const kept = await findVote(who)
  if (seat.holder === 'browser' && !kept?.seed) throw new Error('The key of this vote is elsewhere.')
  const seed = fromBase64url(kept?.seed ?? '') ?? new Uint8Array(0)
  const used = seed.length === 32 ? seed : randomSeed()
  const { key, sign } = await signerFrom(used)
  const rev = Math.max(kept?.rev ?? 0, seat.rev) + 1
  await keepVote({ ...who, closesAt, ...kept, seed: base64url(used), key, rev })
  const sig = base64url(await sign(paperMessage({ choice, definition, key, rev })))
  return { key, rev: String(rev), sig }
}
