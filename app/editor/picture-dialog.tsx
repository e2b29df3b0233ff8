import { type FormEvent, useId, useState } from 'react'
import { buttonClass } from '#app/components/ui/button.tsx'
import field from '#app/components/ui/field.module.css'
import * as m from '#words'
import { Choices, Dialog } from './dialog.tsx'
import { Question } from './dialog-question.tsx'
import { upload } from './images.ts'

type Props = {
  planId: string
  /** Pasted or dropped. */
  file: File | null
  /** The words of the picture that is chosen in the text, to change them. */
  alt: string | null
  onPicture: (src: string | null, alt: string) => void
  onClose: () => void
}

/** Asks for a picture and for what it shows. It never ends without words: those who can't see it get them instead. */
export function PictureDialog({ planId, file, alt, onPicture, onClose }: Props) {
  const id = useId()
  const [problem, setProblem] = useState<{ field: 'file' | 'alt'; words: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const asksFile = !file && alt === null

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const form = new FormData(event.currentTarget)
    const chosen = file ?? form.get('file')
    const words = String(form.get('alt') ?? '').trim()
    const isFile = chosen instanceof File && chosen.size > 0
    if (alt === null && !isFile) return setProblem({ field: 'file', words: m.editor_picture_choose() })
    if (words === '') return setProblem({ field: 'alt', words: m.editor_picture_say() })
    if (!isFile) return onPicture(null, words)
    setBusy(true)
    setProblem(null)
    const sent = await upload(planId, chosen)
    setBusy(false)
    if ('problem' in sent) setProblem({ field: 'file', words: sent.problem })
    else onPicture(sent.src, words)
  }

  return (
    <Dialog title={alt === null ? m.editor_picture_add() : m.editor_picture_change()} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {asksFile ? (
          <Question
            id={`${id}-file`}
            label={m.editor_picture_which()}
            problem={problem?.field === 'file' ? problem.words : ''}
          >
            {(described) => (
              <input
                id={`${id}-file`}
                name="file"
                type="file"
                accept="image/png,image/jpeg,image/gif,image/webp"
                {...described}
              />
            )}
          </Question>
        ) : file ? (
          <p>
            {m.editor_picture_file({ name: file.name })}
            {problem?.field === 'file' ? <span className={field.error}> {problem.words}</span> : null}
          </p>
        ) : null}
        <Question
          id={`${id}-alt`}
          label={m.editor_picture_shows()}
          hint={m.editor_picture_shows_hint()}
          problem={problem?.field === 'alt' ? problem.words : ''}
        >
          {(described) => (
            <textarea
              className={field.box}
              id={`${id}-alt`}
              name="alt"
              rows={2}
              maxLength={500}
              defaultValue={alt ?? ''}
              {...described}
            />
          )}
        </Question>
        <Choices>
          <button type="submit" className={buttonClass('first')} aria-busy={busy || undefined}>
            {busy ? m.editor_picture_sending() : alt === null ? m.editor_add_it() : m.editor_change_it()}
          </button>
          <button type="button" className={buttonClass('second')} onClick={onClose}>
            {m.editor_cancel()}
          </button>
        </Choices>
        <p role="status" className="only-heard">
          {busy ? m.editor_picture_sending_words() : ''}
        </p>
      </form>
    </Dialog>
  )
}
