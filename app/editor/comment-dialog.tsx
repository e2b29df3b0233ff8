import { Link } from '@remix-run/react'
import { type FormEvent, useContext, useId, useState } from 'react'
import { buttonClass } from '#app/components/ui/button.tsx'
import field from '#app/components/ui/field.module.css'
import { CommandIdContext } from '#app/components/ui/form-context.ts'
import { newCommandId } from '#app/forms/new-command-id.ts'
import * as m from '#words'
import type { Words } from './comment-place.ts'
import { Choices, Dialog } from './dialog.tsx'
import { Question } from './dialog-question.tsx'
import { type Said, sayComment } from './say-comment.ts'

type Props = {
  planId: string
  section: string
  /** What it would be about; null where there are no words. */
  words: Words | null
  /** Threads that are there already. */
  threads: readonly string[]
  /** Everything typed here has reached the server, which has to know the words. */
  whenSaved: () => Promise<void>
  onClose: () => void
}

/** Says something about the chosen words, and leads to what others said about them. */
export function CommentDialog({ planId, section, words, threads, whenSaved, onClose }: Props) {
  const id = useId()
  // One for all attempts: what got through although no answer came back isn't said twice.
  const page = useContext(CommandIdContext)
  const [commandId] = useState(() => newCommandId(page))
  const [said, setSaid] = useState<Said | 'sending' | null>(null)
  const comments = `/plans/${planId}/sections/${section}/comments`
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (said === 'sending' || !words) return
    const text = String(new FormData(event.currentTarget).get('text') ?? '').trim()
    if (text === '') return setSaid({ problem: m.comments_missing() })
    setSaid('sending')
    const asked = { commandId, section, place: words.place, text }
    setSaid(await sayComment(planId, asked, whenSaved))
  }
  if (said && said !== 'sending' && 'threadId' in said) {
    return (
      <Dialog key="said" title={m.editor_comment_said()} onClose={onClose}>
        <p>{m.editor_comment_said_words()}</p>
        <Choices>
          <button type="button" className={buttonClass('first')} onClick={onClose}>
            {m.editor_close()}
          </button>
          <Link className={buttonClass('second')} to={`${comments}#${said.threadId}`}>
            {m.editor_comment_go()}
          </Link>
        </Choices>
      </Dialog>
    )
  }
  const problem = said && said !== 'sending' ? said.problem : ''
  return (
    <Dialog key="ask" title={m.comments_new()} onClose={onClose}>
      {threads.length > 0 ? (
        <p>
          {m.editor_comment_there()} <Link to={`${comments}#${threads[0]}`}>{m.editor_comment_read()}</Link>
        </p>
      ) : null}
      {words ? (
        <form onSubmit={submit} noValidate>
          <p>{m.comments_about()}</p>
          <blockquote data-content dir="auto">
            {words.quote}
          </blockquote>
          <Question id={id} label={m.comments_yours()} hint={m.comments_hint()} problem={problem}>
            {(described) => (
              <textarea id={id} className={field.box} name="text" rows={4} maxLength={2_000} {...described} />
            )}
          </Question>
          <Choices>
            <button type="submit" className={buttonClass('first')} aria-busy={said === 'sending' || undefined}>
              {m.comments_send()}
            </button>
            <button type="button" className={buttonClass('second')} onClick={onClose}>
              {m.editor_cancel()}
            </button>
          </Choices>
        </form>
      ) : (
        <>
          <p>{m.comments_no_words()}</p>
          <Choices>
            <button type="button" className={buttonClass('first')} onClick={onClose}>
              {m.editor_close()}
            </button>
          </Choices>
        </>
      )}
    </Dialog>
  )
}
