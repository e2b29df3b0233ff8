import type { Reader } from '#db/client.ts'
import { listComments, listThreads, type StoredComment, type StoredThread } from '#db/comments.ts'
import { listSealed } from '#db/sealed.ts'
import { notesOf } from '#domain/groups/state.ts'
import type { Instant, MemberId, PlanId, ThreadId } from '#domain/ids.ts'
import { mayComment } from '#domain/permissions.ts'
import { memberOf } from '#domain/plan/state.ts'
import { commentsIn, type Paragraph } from '#domain/text/places.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { toInstant } from '#domain/time.ts'
import type { Words } from '#domain/words/words.ts'
import type { Deps } from '../deps.ts'
import { openFor } from '../views/opened.ts'
import { shortened } from './door.ts'

export type CommentView = {
  id: string
  by: string
  mine: boolean
  /** Null once its author took it back. */
  text: string | null
  at: Instant
  changedAt: Instant | null
}
export type ThreadView = {
  id: ThreadId
  /** The words as they stand now, or as they were if they are gone. */
  quote: string
  isGone: boolean
  state: StoredThread['state']
  resolved: { by: string; at: Instant } | null
  comments: CommentView[]
}
/** `paragraphs` are what can be commented on, with the names by which `comment.start` takes them. */
export type CommentsView = {
  mayComment: boolean
  threads: ThreadView[]
  paragraphs: Paragraph[]
  fromGroups: FromGroup[]
}
/** What a small group said about this part in a meeting; null once it was deleted. */
export type FromGroup = { group: number; at: Instant; text: string | null }

/** Talk beside a section for one reader: in the order of the text, and what is about words that are gone comes last. */
export async function commentsView(
  deps: Deps,
  { planId, memberId }: { planId: PlanId; memberId: MemberId },
  section: SectionKey,
  words: Words,
): Promise<CommentsView> {
  const { db } = deps
  const state = await deps.states.read(db, planId)
  const { doc, paragraphs } = await deps.texts.read(db, planId, section)
  const threads = await listThreads(db, planId, section)
  const comments = await listComments(db, planId, section)
  const names = await namesOf(db, planId, [...state.members.values()])
  const nameOf = (id: MemberId) => names.get(id) ?? words.log_former_member()
  const places = [...commentsIn(doc)]
  const placeOf = new Map(places.map(([id, quote], index) => [id, { index, quote }]))
  const said = [...state.sessions.values()].flatMap((session) =>
    notesOf(session).flatMap((note) => (note.section === section ? note : [])),
  )
  const opened = openFor(
    await listSealed(
      db,
      planId,
      said.map(({ text }) => text),
    ),
    memberOf(state, memberId),
  )
  const order = ({ id }: StoredThread) => placeOf.get(id)?.index ?? Number.MAX_SAFE_INTEGER
  const commentOf = ({ id, memberId: author, text, at, changedAt }: StoredComment): CommentView => ({
    ...{ id, by: nameOf(author), mine: author === memberId, text },
    ...{ at: toInstant(at), changedAt: changedAt === null ? null : toInstant(changedAt) },
  })
  return {
    mayComment: mayComment(memberOf(state, memberId).function),
    paragraphs,
    fromGroups: said.map(({ group, at, text }) => {
      const words = opened[text]?.value
      return { group, at, text: typeof words === 'string' ? words : null }
    }),
    threads: threads
      .toSorted((a, b) => order(a) - order(b))
      .map((thread) => {
        const { id, quote, resolvedBy, resolvedAt } = thread
        const now = placeOf.get(id)?.quote
        return {
          ...{ id, state: thread.state, isGone: now === undefined, quote: now === undefined ? quote : shortened(now) },
          resolved: resolvedBy && resolvedAt ? { by: nameOf(resolvedBy), at: toInstant(resolvedAt) } : null,
          comments: comments.filter(({ threadId }) => threadId === id).map(commentOf),
        }
      }),
  }
}

async function namesOf(db: Reader, planId: PlanId, members: readonly { id: MemberId; identity: string }[]) {
  const sealed = await listSealed(
    db,
    planId,
    members.map(({ identity }) => identity),
  )
  const bySeal = new Map(sealed.map(({ seal, value }) => [seal as string, (value as { name?: string }).name]))
  return new Map(
    members.flatMap(({ id, identity }) => {
      const name = bySeal.get(identity)
      return name ? [[id, name] as const] : []
    }),
  )
}
