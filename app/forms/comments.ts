import type { CommentRequest } from '#domain/comments/commands.ts'
import * as m from '#words'
import type { CommandForm } from './form.ts'

/** As a command's form, for the door beside the text (`server/comments`). */
export type CommentForm = Omit<CommandForm, 'type'> & { type: CommentRequest['type'] }

const words = { text: m.comments_missing() }

export const startComment: CommentForm = {
  type: 'comment.start',
  labels: { place: m.comments_which(), text: m.comments_yours() },
  missing: { place: m.comments_which_missing(), ...words },
  read: (fields) => ({
    section: fields.text('section'),
    place: fields.optional('place') && { block: fields.text('place') },
    text: fields.text('text'),
  }),
}
export const replyComment: CommentForm = {
  type: 'comment.reply',
  labels: { text: m.comments_answer_yours() },
  missing: words,
  read: (fields) => ({ threadId: fields.text('threadId'), text: fields.text('text') }),
}
export const changeComment: CommentForm = {
  type: 'comment.change',
  labels: { text: m.comments_change_to() },
  missing: words,
  read: (fields) => ({ commentId: fields.text('commentId'), text: fields.text('text') }),
}
export const removeComment: CommentForm = {
  type: 'comment.remove',
  labels: {},
  read: (fields) => ({ commentId: fields.text('commentId') }),
}
export const resolveThread: CommentForm = {
  type: 'comment.resolve',
  labels: {},
  read: (fields) => ({ threadId: fields.text('threadId') }),
}
export const reopenThread: CommentForm = {
  type: 'comment.reopen',
  labels: {},
  read: (fields) => ({ threadId: fields.text('threadId') }),
}
