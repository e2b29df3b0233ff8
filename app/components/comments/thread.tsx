import { Button, ButtonRow } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { reopenThread, replyComment, resolveThread } from '#app/forms/comments.ts'
import * as m from '#words'
import { Comment } from './comment.tsx'
import styles from './comments.module.css'
import type { Thread as ThreadOf } from './read-comments.ts'

type Props = { thread: ThreadOf; mayComment: boolean /** The page of the text. */; text: string }

/** The words that it is about, what people said about them, and what the reader can do. */
export function Thread({ thread, mayComment, text }: Props) {
  const { id, quote, isGone, resolved, comments } = thread
  return (
    <Card as="article" id={id} labelledBy={`${id}-about`}>
      <h3 id={`${id}-about`} className={styles.about} tabIndex={-1}>
        <span className="quiet">{isGone ? m.comments_about_gone() : m.comments_about()}</span>{' '}
        <q data-content dir="auto">
          {quote}
        </q>
      </h3>
      {resolved ? (
        <p>
          <Tag tone="good">{m.comments_done()}</Tag>{' '}
          <Rich
            text={m.comments_done_by()}
            parts={{ name: () => <OwnWords>{resolved.by}</OwnWords>, time: () => <Time at={resolved.at} /> }}
          />
        </p>
      ) : null}
      {isGone ? (
        <p className="quiet">{m.comments_gone()}</p>
      ) : (
        <a href={`${text}#words-${id}`}>{m.comments_to_words()}</a>
      )}
      <ol className={styles.comments}>
        {comments.map((comment) => (
          <Comment key={comment.id} comment={comment} mayChange={mayComment && comment.mine} />
        ))}
      </ol>
      {mayComment ? <Answer id={id} isDone={!!resolved} /> : null}
    </Card>
  )
}

function Answer({ id, isDone }: { id: string; isDone: boolean }) {
  return (
    <>
      <FormDetails summary={m.comments_answer()} type={replyComment.type} of={id}>
        <CommandForm type={replyComment.type} of={id} hidden={{ threadId: id }}>
          <TextArea name="text" label={replyComment.labels.text} rows={3} />
          <Button look="second">{m.comments_answer_send()}</Button>
        </CommandForm>
      </FormDetails>
      <ButtonRow>
        {isDone ? (
          <CommandForm type={reopenThread.type} of={id} hidden={{ threadId: id }}>
            <Button look="second">{m.comments_reopen()}</Button>
          </CommandForm>
        ) : (
          <CommandForm type={resolveThread.type} of={id} hidden={{ threadId: id }}>
            <Button look="second">{m.comments_resolve()}</Button>
          </CommandForm>
        )}
      </ButtonRow>
    </>
  )
}
