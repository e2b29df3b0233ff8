import type { Writer } from '#db/client.ts'
import {
  changeComment,
  countThreads,
  findComment,
  findThread,
  insertComment,
  insertThread,
  setThreadState,
} from '#db/comments.ts'
import type { Membership } from '#db/identity.ts'
import { AppError } from '#domain/app-error.ts'
import type { CommentRequest } from '#domain/comments/commands.ts'
import { type CommandId, type CommentId, idOf, type ThreadId } from '#domain/ids.ts'
import { mayComment } from '#domain/permissions.ts'
import { memberOf } from '#domain/plan/state.ts'
import type { Deps } from '../deps.ts'
import { markWords } from '../documents/mark.ts'
import { type Asking as AskingFor, type Keep as KeepFor, once } from '../once.ts'

/** Which thread it was about, and which comment if there is one. */
export type Commented = { threadId: ThreadId; commentId?: CommentId }

/** Far more than people can talk through; without a limit, marks could fill a document. */
const MAX_THREADS = 500
/** Enough to know the words again by; the mark says exactly which they are. */
const MAX_QUOTE = 500

type Asking = AskingFor<CommentRequest>
type Keep = KeepFor<Commented>

/**
 * The door for talk beside the text. Nothing of it decides anything, so nothing goes into the log; who may, how much,
 * and "the same command twice is done once" hold as at the other door (`execute`). The caller has joined.
 */
export async function comment(
  deps: Deps,
  { planId, memberId }: Membership,
  commandId: CommandId,
  request: CommentRequest,
): Promise<Commented> {
  const state = await deps.states.read(deps.db, planId)
  if (!mayComment(memberOf(state, memberId).function)) {
    throw new AppError('not-allowed', (words) => words.errors_only_participants())
  }
  const asking: Asking = { deps, planId, me: memberId, commandId, request }
  return once<CommentRequest, Commented>(asking, (keep) => act(asking, keep))
}

async function act(asking: Asking, keep: Keep): Promise<Commented> {
  const { deps, request } = asking
  if (request.type === 'comment.start') return start(asking, request, keep)
  return deps.db.transaction().execute(async (trx) => {
    const done = await change(trx, asking, request)
    await keep(trx, done)
    return done
  })
}

type Start = Extract<CommentRequest, { type: 'comment.start' }>

async function start({ deps, planId, me }: Asking, { section, place, text }: Start, keep: Keep): Promise<Commented> {
  if ((await countThreads(deps.db, planId, section)) >= MAX_THREADS) {
    throw new AppError('too-many', (words) => words.errors_too_many_threads())
  }
  const threadId = idOf('thread', deps.newId())
  const commentId = idOf('comment', deps.newId())
  const done = { threadId, commentId }
  const at = deps.now()
  await markWords({ db: deps.db, now: deps.now, planId, section, threadId, place }, async (trx, words) => {
    await insertThread(trx, planId, { id: threadId, section, quote: shortened(words), at })
    await insertComment(trx, planId, { id: commentId, threadId, memberId: me, text, at })
    await keep(trx, done)
  })
  deps.wrote(planId, section)
  return done
}

export const shortened = (words: string): string =>
  words.length <= MAX_QUOTE ? words : `${words.slice(0, MAX_QUOTE).toWellFormed().trimEnd()}…`

type Change = Exclude<CommentRequest, Start>

async function change(trx: Writer, { deps, planId, me }: Asking, request: Change): Promise<Commented> {
  const at = deps.now()
  if (request.type === 'comment.change' || request.type === 'comment.remove') {
    const { commentId } = request
    const known = await findComment(trx, planId, commentId)
    if (!known) throw new AppError('not-found', (words) => words.errors_no_such_comment())
    if (known.memberId !== me) throw new AppError('not-allowed', (words) => words.errors_not_your_comment())
    if (known.text === null) throw new AppError('invalid-input', (words) => words.errors_comment_taken_back())
    await changeComment(trx, planId, commentId, request.type === 'comment.change' ? request.text : null, at)
    return { threadId: known.threadId, commentId }
  }
  const { threadId } = request
  const thread = await findThread(trx, planId, threadId)
  if (!thread) throw new AppError('not-found', (words) => words.errors_no_such_thread())
  if (request.type !== 'comment.reply') {
    const isDone = request.type === 'comment.resolve'
    if (isDone !== (thread.state === 'resolved')) await setThreadState(trx, planId, threadId, isDone ? me : null, at)
    return { threadId }
  }
  const commentId = idOf('comment', deps.newId())
  await insertComment(trx, planId, { id: commentId, threadId, memberId: me, text: request.text, at })
  // Whoever still has something to say isn't done.
  if (thread.state === 'resolved') await setThreadState(trx, planId, threadId, null, at)
  return { threadId, commentId }
}
