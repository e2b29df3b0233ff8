import { type FormEvent, useId, useState } from 'react'
import { buttonClass } from '#app/components/ui/button.tsx'
import field from '#app/components/ui/field.module.css'
import { Choices, Dialog } from './dialog.tsx'
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
    if (alt === null && !isFile) return setProblem({ field: 'file', words: 'Choose a picture first.' })
    if (words === '') return setProblem({ field: 'alt', words: 'Say in a few words what the picture shows.' })
    if (!isFile) return onPicture(null, words)
    setBusy(true)
    setProblem(null)
    const sent = await upload(planId, chosen)
    setBusy(false)
    if ('problem' in sent) setProblem({ field: 'file', words: sent.problem })
    else onPicture(sent.src, words)
  }

  return (
    <Dialog title={alt === null ? 'Add a picture' : 'Change the words for this picture'} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {asksFile ? (
          <Question id={`${id}-file`} label="Which picture?" problem={problem?.field === 'file' ? problem.words : ''}>
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
            Picture: <strong>{file.name}</strong>
            {problem?.field === 'file' ? <span className={field.error}> {problem.words}</span> : null}
          </p>
        ) : null}
        <Question
          id={`${id}-alt`}
          label="What does it show?"
          hint="People who cannot see it get these words instead. One sentence is enough."
          problem={problem?.field === 'alt' ? problem.words : ''}
        >
          {(described) => (
            <textarea id={`${id}-alt`} name="alt" rows={2} maxLength={500} defaultValue={alt ?? ''} {...described} />
          )}
        </Question>
        <Choices>
          <button type="submit" className={buttonClass('first')} aria-disabled={busy}>
            {busy ? 'Sending…' : alt === null ? 'Add it' : 'Change it'}
          </button>
          <button type="button" className={buttonClass('second')} onClick={onClose}>
            Cancel
          </button>
        </Choices>
        <p role="status" className="only-heard">
          {busy ? 'Sending the picture.' : ''}
        </p>
      </form>
    </Dialog>
  )
}

type Described = { 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }
type QuestionProps = {
  id: string
  label: string
  hint?: string
  problem: string
  children: (described: Described) => React.ReactNode
}

function Question({ id, label, hint, problem, children }: QuestionProps) {
  const describedBy = [hint ? `${id}-hint` : '', problem ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  return (
    <div className={problem ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className={field.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p className={field.error} id={`${id}-error`} role="alert">
          <strong>Please check:</strong> {problem}
        </p>
      ) : null}
      {children({ 'aria-describedby': describedBy, 'aria-invalid': problem ? true : undefined })}
    </div>
  )
}
