import { browserCrypto } from '#app/crypto.ts'
import { checkMyVote, type Kept, type Published } from '#domain/ballots/my-vote.ts'
import { trackerOf } from '#domain/ballots/paper.ts'
import { findByWords } from '#domain/ballots/receipt-words/words.ts'
import { fromBase64url } from '#domain/bytes.ts'

/** Loaded when somebody asks about their vote: all of it is worked out here, from what was published for everybody. */
export function checkHere(kept: Kept, published: Published | null) {
  if (!published) return { answer: 'failed' as const }
  const checked = checkMyVote(browserCrypto, kept, published)
  const tracker =
    'paper' in checked
      ? trackerOf(browserCrypto.sha256, fromBase64url(checked.paper.key) ?? new Uint8Array(0))
      : undefined
  return { answer: checked.answer, tracker, receipt: kept.receipt }
}

export const findTyped = (trackers: readonly string[], typed: string): string[] =>
  findByWords(browserCrypto.sha256, trackers, typed)
