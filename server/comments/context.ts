import type { Membership } from '#db/identity.ts'
import type { CommentRequest } from '#domain/comments/commands.ts'
import type { CommandId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Words } from '#domain/words/words.ts'
import type { Deps } from '../deps.ts'
import type { Limits } from '../limits.ts'
import { type Commented, comment } from './door.ts'
import { type CommentsView, commentsView } from './view.ts'

/** What pages may ask of the talk beside a text, on behalf of one member. */
export type CommentsContext = {
  read: (planId: string, section: SectionKey) => Promise<CommentsView>
  /** The form carries the command's id, so that a second click or a reload says the same thing once. */
  say: (planId: string, request: CommentRequest, commandId: string | null) => Promise<Commented>
}

type Asker = {
  /** The member who asks in this plan, joined and not left. */
  member: (planId: string) => Promise<Membership>
  idOf: (text: string | null) => CommandId
  words: Words
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export const commentsContext = (
  deps: Deps,
  limits: Limits,
  { member, idOf, words, plain }: Asker,
): CommentsContext => ({
  read: plain(async (planId, section) => commentsView(deps, await member(planId), section, words)),
  say: plain(async (planId, request, commandId) => {
    const me = await member(planId)
    await limits.spendComment(me)
    return comment(deps, me, idOf(commandId), request)
  }),
})
