import { sha256 } from '@noble/hashes/sha2.js'
import { type ActionFunctionArgs, data } from '@remix-run/node'
import type { Published } from '#domain/ballots/my-vote.ts'
import { findByWords, receiptWords } from '#domain/ballots/receipt-words/words.ts'
import type { BallotId } from '#domain/ids.ts'
import { locale } from '../locale.ts'
import { EMPTY_ANSWER } from './answer.ts'
import type { VoteAnswer } from './vote.ts'

/** What a page asks about keys and papers without changing anything; by POST, so that it stands in no address. */
export type KeyAnswer = { isMine: boolean }
export type PublishedAnswer = { published: Published | null }

type Args = Pick<ActionFunctionArgs, 'context' | 'params'>

/** Undefined for a form that is none of these. */
export async function askOfKeys({ context, params }: Args, sent: URLSearchParams) {
  const [planId, ballotId] = [params.planId ?? '', (params.ballotId ?? '') as BallotId]
  switch (sent.get('type')) {
    case 'key.check':
      return data({
        isMine: await context.votingKeys.isMine(planId, ballotId, sent.get('key') ?? ''),
      } satisfies KeyAnswer)
    case 'key.published':
      return data({ published: await context.votingKeys.published(planId, ballotId) } satisfies PublishedAnswer)
    case 'paper.find': {
      const typed = (sent.get('typed') ?? '').slice(0, 200)
      const papers = await context.papers(planId, ballotId)
      const found = findByWords(
        sha256,
        papers.map(({ tracker }) => tracker),
        typed,
      )
      return data({ ...EMPTY_ANSWER, form: 'paper.find', find: { typed, found } } satisfies VoteAnswer)
    }
    default:
      return undefined
  }
}

/** The words of a paper's number, in the language of the page. */
export const wordsOfTracker = (tracker: string): string =>
  receiptWords(sha256, tracker, locale === 'cy' ? 'cy' : 'en').join(' ')
